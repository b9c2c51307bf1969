import { commands, window, workspace, type ExtensionContext } from "vscode";
import { chooseRelease } from "./commands/chooseRelease";
import { explainFinding } from "./commands/explainFinding";
import { fixAll } from "./commands/fixAll";
import { migrateTo } from "./commands/migrateTo";
import { FixOnSave } from "./fixOnSave";
import { Server } from "./server";
import { StatusItem } from "./statusItem";

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const status = new StatusItem();
  const running = (server = new Server(context.asAbsolutePath("server"), (changed) => status.update(changed)));
  context.subscriptions.push(
    status,
    new FixOnSave(running),
    commands.registerCommand("clawlint.fixAll", () => fixAll()),
    commands.registerCommand("clawlint.migrateTo", () => migrateTo(running)),
    commands.registerCommand("clawlint.explainFinding", () => explainFinding()),
    commands.registerCommand("clawlint.chooseRelease", () => chooseRelease(running)),
    commands.registerCommand("clawlint.restart", () => running.restart()),
    window.onDidChangeActiveTextEditor((editor) => status.show(editor?.document)),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("clawlint.path")) await running.restart();
    }),
  );
  status.show(window.activeTextEditor?.document);
  await running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

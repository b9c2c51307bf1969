import { commands } from "vscode";

/** Applies all safe fixes to the config that is shown. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand("editor.action.sourceAction", { kind: "source.fixAll.clawlint", apply: "first" });
}

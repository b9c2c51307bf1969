import { homedir } from "node:os";
import { commands, window, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";
import { findProgram } from "./findProgram";
import { languageId } from "./languageId";
import type { ReleaseStatus } from "./releaseStatus";

/** `clawlint lsp`, started where it can be found. */
export class Server {
  private client: LanguageClient | undefined;

  constructor(
    private readonly bundled: string,
    private readonly onStatus: (status: ReleaseStatus) => void,
  ) {}

  /** The connection; undefined while the program is not running. */
  get connection(): LanguageClient | undefined {
    return this.client?.isRunning() ? this.client : undefined;
  }

  async start(): Promise<void> {
    const settings = workspace.getConfiguration("clawlint");
    const setting = settings.get("path", "").trim();
    const command = findProgram({
      setting,
      bundled: this.bundled,
      path: process.env["PATH"] ?? "",
      folder: workspace.workspaceFolders?.[0]?.uri.fsPath,
      home: homedir(),
      isWindows: process.platform === "win32",
    });
    if (command === undefined) {
      void sayAbsent(setting);
      return;
    }

    const options: LanguageClientOptions = {
      documentSelector: [{ scheme: "file", language: languageId }, { scheme: "untitled", language: languageId }],
      initializationOptions: { openclaw: settings.get("openclaw", "") },
      synchronize: { configurationSection: "clawlint" },
    };
    const client = new LanguageClient("clawlint", "Clawlint", { command, args: ["lsp"] }, options);
    client.onNotification("clawlint/status", this.onStatus);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      void window.showErrorMessage(`Clawlint did not start: ${command} lsp. ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

async function sayAbsent(setting: string): Promise<void> {
  const where =
    setting === ""
      ? "It neither came with this extension nor is it on PATH. Install clawlint, or say in the settings where it lies."
      : `The setting clawlint.path names ${setting}, and there is no such program.`;
  const picked = await window.showErrorMessage(`Clawlint's program was not found, so OpenClaw configs are not checked. ${where}`, "Open Settings");
  if (picked !== undefined) await commands.executeCommand("workbench.action.openSettings", "clawlint.path");
}

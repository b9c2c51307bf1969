import { window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** Lets the user pick a release, the newest first; undefined where none was picked. */
export async function pickRelease(client: LanguageClient, title: string, ...before: string[]): Promise<string | undefined> {
  const releases = await client.sendRequest<string[]>("clawlint/releases");
  return await window.showQuickPick([...before, ...releases], { title });
}

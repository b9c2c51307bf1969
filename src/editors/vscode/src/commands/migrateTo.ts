import { window } from "vscode";
import { ExecuteCommandRequest } from "vscode-languageclient/node";
import type { Server } from "../server";
import { pickRelease } from "./pickRelease";

/** Makes the config that is shown fit a release that the user picks. */
export async function migrateTo(server: Server): Promise<void> {
  const client = server.connection;
  const document = window.activeTextEditor?.document;
  if (!client || !document) return;
  const release = await pickRelease(client, "Which release shall read this config?");
  if (release !== undefined) await client.sendRequest(ExecuteCommandRequest.type, { command: "clawlint.migrate", arguments: [document.uri.toString(), release] });
}

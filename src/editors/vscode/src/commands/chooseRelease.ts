import { ConfigurationTarget, workspace } from "vscode";
import type { Server } from "../server";
import { pickRelease } from "./pickRelease";

/** Sets the release that configs are checked against. */
export async function chooseRelease(server: Server): Promise<void> {
  const client = server.connection;
  if (!client) return;
  const fromProject = "what the project names";
  const picked = await pickRelease(client, "Check against which release?", fromProject, "latest", "installed", "stamped");
  if (picked === undefined) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration("clawlint").update("openclaw", picked === fromProject ? undefined : picked, target);
}

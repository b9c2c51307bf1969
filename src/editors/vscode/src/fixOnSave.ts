import { Range, TextEdit, workspace, type Disposable, type TextDocument } from "vscode";
import { CodeActionRequest, CodeActionResolveRequest, type CodeAction } from "vscode-languageclient/node";
import { languageId } from "./languageId";
import type { Server } from "./server";

/** Applies all safe fixes before a config is saved, where the setting `clawlint.fixOnSave` asks for it. */
export class FixOnSave implements Disposable {
  private readonly listener: Disposable;

  constructor(private readonly server: Server) {
    this.listener = workspace.onWillSaveTextDocument((event) => {
      const { document } = event;
      if (document.languageId === languageId && workspace.getConfiguration("clawlint", document).get("fixOnSave", false)) event.waitUntil(this.fix(document));
    });
  }

  dispose(): void {
    this.listener.dispose();
  }

  private async fix(document: TextDocument): Promise<TextEdit[]> {
    const client = this.server.connection;
    if (!client) return [];
    const offered = await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri.toString() },
      range: client.code2ProtocolConverter.asRange(new Range(0, 0, document.lineCount, 0)),
      context: { diagnostics: [], only: ["source.fixAll.clawlint"] },
    });
    const action = offered?.find((each): each is CodeAction => "edit" in each || "data" in each);
    if (!action) return [];
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
    const files = edit ? (await client.protocol2CodeConverter.asWorkspaceEdit(edit)).entries() : [];

    // Half of a change that moves values from file to file would lose them; such a one waits for the command.
    return files.every(([uri]) => uri.toString() === document.uri.toString()) ? files.flatMap(([, edits]) => edits) : [];
  }
}

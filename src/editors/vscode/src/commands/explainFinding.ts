import { commands, languages, Uri, window, type Diagnostic } from "vscode";

/** Shows the page of the rule whose finding is at the cursor, else of the nearest one on its line. */
export async function explainFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const cursor = editor.selection.active;
  const here = languages.getDiagnostics(editor.document.uri).filter((finding) => finding.source === "clawlint" && finding.range.start.line <= cursor.line && finding.range.end.line >= cursor.line);
  const finding = here.find(({ range }) => range.contains(cursor)) ?? here[0];
  const page = finding && pageOf(finding);
  if (page) await commands.executeCommand("markdown.showPreview", page);
  else void window.showInformationMessage(finding ? finding.message : "Clawlint found nothing on this line. Put the cursor on an underlined place.");
}

function pageOf(finding: Diagnostic): Uri | undefined {
  return typeof finding.code === "object" ? finding.code.target : undefined;
}

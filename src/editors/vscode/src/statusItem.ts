import { StatusBarAlignment, ThemeColor, window, type Disposable, type TextDocument } from "vscode";
import { languageId } from "./languageId";
import { describe, type ReleaseStatus } from "./releaseStatus";

/** The release and the verdict of the config that is shown, in the status bar. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem("clawlint.status", StatusBarAlignment.Right, 100);
  private readonly known = new Map<string, ReleaseStatus>();
  private shown: string | undefined;

  constructor() {
    this.item.name = "Clawlint";
    this.item.command = "clawlint.chooseRelease";
  }

  /** Takes in what the server says of a document. */
  update(status: ReleaseStatus): void {
    this.known.set(status.uri, status);
    if (status.uri === this.shown) this.draw(status);
  }

  /** Follows the editor: only OpenClaw's configs have a status. */
  show(document: TextDocument | undefined): void {
    this.shown = document?.languageId === languageId ? document.uri.toString() : undefined;
    const status = this.shown === undefined ? undefined : this.known.get(this.shown);
    if (status) this.draw(status);
    else this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }

  private draw(status: ReleaseStatus): void {
    const { text, tooltip, isBad } = describe(status);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.backgroundColor = isBad ? new ThemeColor("statusBarItem.errorBackground") : undefined;
    this.item.show();
  }
}

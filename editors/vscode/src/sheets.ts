// The source sheet and the fact sheet of an article, shown as Markdown beside it.

import { posix } from "node:path";
import * as vscode from "vscode";

const SCHEME = "editlint-sheet";

/** The commands of the server that answer with a sheet, and what the sheet is called. */
const TITLES: Record<string, string> = {
  "editlint.sourceSheet": "Source sheet",
  "editlint.factSheet": "Fact sheet",
};

export class Sheets implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly listeners = [
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  ];

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Show what a command of the server gave back; what is no sheet is handed on as it is. */
  async show(command: string, article: string | undefined, result: unknown): Promise<unknown> {
    const title = TITLES[command];
    if (title === undefined || typeof result !== "string") {
      return result;
    }
    const name = article === undefined ? "" : posix.parse(vscode.Uri.parse(article).path).name;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}: ${name}.md`, query: article ?? "" });
    this.texts.set(uri.toString(), result);
    this.changed.fire(uri);
    await this.open(uri);
    return result;
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, ...this.listeners).dispose();
  }

  /** In VS Code's preview of Markdown, locked so that it stays when the article is looked at again; as text without it. */
  private async open(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.commands.executeCommand("markdown.showLockedPreviewToSide", uri);
    } catch {
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    }
  }
}

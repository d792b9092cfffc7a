// The item at the foot of the window: how the server is, and what the article in view has.

import * as vscode from "vscode";
import { label, type Counts, type State } from "./logic/wording";
import { article } from "./workspace";

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("editlint.status", vscode.StatusBarAlignment.Right, 50);
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly state: () => State) {
    this.item.name = "editlint";
    this.item.command = "editlint.menu";
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidOpenTextDocument(() => this.show()), // also when a document's language changes
      vscode.languages.onDidChangeDiagnostics((event) => {
        const shown = article()?.uri.toString();
        if (event.uris.some((uri) => uri.toString() === shown)) {
          this.show();
        }
      }),
    ];
  }

  /** Bring the item up to date. A failure is shown everywhere, all else only beside an article. */
  show(): void {
    const state = this.state();
    const document = article();
    if (document === undefined && state.kind !== "failed") {
      this.item.hide();
      return;
    }
    const { text, tooltip, alarming } = label(state, document && counts(document.uri));
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: tooltip, role: "button" };
    this.item.backgroundColor = alarming ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    this.item.show();
  }

  dispose(): void {
    vscode.Disposable.from(this.item, ...this.listeners).dispose();
  }
}

function counts(uri: vscode.Uri): Counts {
  const ours = vscode.languages.getDiagnostics(uri).filter((each) => each.source === "editlint");
  const of = (...severities: vscode.DiagnosticSeverity[]): number =>
    ours.filter((each) => severities.includes(each.severity)).length;
  return {
    errors: of(vscode.DiagnosticSeverity.Error),
    warnings: of(vscode.DiagnosticSeverity.Warning),
    suggestions: of(vscode.DiagnosticSeverity.Information, vscode.DiagnosticSeverity.Hint),
  };
}

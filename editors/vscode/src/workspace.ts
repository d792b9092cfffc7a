// What VS Code knows of the workspace, as the logic wants it.

import * as vscode from "vscode";
import { KEYS, type Settings } from "./logic/settings";

/** The languages whose files are articles. */
export const LANGUAGES = ["markdown", "mdx", "html", "plaintext", "restructuredtext", "asciidoc", "latex"];

/** Where articles lie: on this machine, or nowhere yet. */
export const SCHEMES = ["file", "untitled"];

export function settings(): Settings {
  const section = vscode.workspace.getConfiguration("editlint");
  return Object.fromEntries(KEYS.map((key) => [key, section.get(key)])) as unknown as Settings;
}

/** Whether a change of the configuration concerns one of our settings. */
export function changes(event: vscode.ConfigurationChangeEvent, ...keys: readonly (keyof Settings)[]): boolean {
  return keys.some((key) => event.affectsConfiguration(`editlint.${key}`));
}

/** The paths of the workspace's folders on this machine. */
export function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath);
}

/** The article in view, or undefined where the active editor shows none. */
export function article(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isArticle(document) ? document : undefined;
}

function isArticle(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme);
}

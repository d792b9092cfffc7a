// Ties it together: the server, the status bar, the sheets, and the commands.

import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { installCommand } from "./logic/installing";
import type { State } from "./logic/wording";
import { Server } from "./server";
import { Sheets } from "./sheets";
import { StatusBar } from "./statusBar";
import { article, changes, folders } from "./workspace";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("editlint", { log: true });
  const sheets = new Sheets();
  const running = new Server(log, (command, uri, result) => sheets.show(command, uri, result));
  const status = new StatusBar(() => running.state);
  server = running;
  context.subscriptions.push(
    log,
    sheets,
    running,
    status,
    running.onDidChange((state) => {
      status.show();
      void tell(state);
    }),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (changes(event, "path")) {
        await running.restart();
      } else if (changes(event, "profile", "config", "run", "severity", "workspace")) {
        await running.configure();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.restart()),
    ...commands(running, sheets, log),
  );
  await running.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

function commands(running: Server, sheets: Sheets, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const sheet = (command: string) => async () => {
    const document = article();
    if (document === undefined) {
      void vscode.window.showInformationMessage("No article is open in the active editor.");
      return;
    }
    try {
      const uri = document.uri.toString();
      await sheets.show(command, uri, await running.execute(command, uri));
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
  const known: Record<string, () => unknown> = {
    "editlint.showSourceSheet": sheet("editlint.sourceSheet"),
    "editlint.showFactSheet": sheet("editlint.factSheet"),
    "editlint.fixAll": fixAll,
    "editlint.restart": () => running.restart(),
    "editlint.showLog": () => log.show(true),
    "editlint.menu": () => menu(running.state),
  };
  return Object.entries(known).map(([name, work]) => vscode.commands.registerCommand(name, work));
}

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}

/** All safe fixes of the article in view, as “Fix all on save” makes them. */
function fixAll(): Thenable<unknown> {
  return run("editor.action.codeAction", { kind: "source.fixAll.editlint", apply: "first" });
}

/** What a click on the status bar offers. */
async function menu(state: State): Promise<void> {
  const inArticle = [
    { label: "$(list-unordered) Source sheet", command: "editlint.showSourceSheet" },
    { label: "$(list-ordered) Fact sheet", command: "editlint.showFactSheet" },
    { label: "$(wand) Fix all", command: "editlint.fixAll" },
  ];
  const always = [
    { label: "$(debug-restart) Restart", command: "editlint.restart" },
    { label: "$(output) Show log", command: "editlint.showLog" },
  ];
  const choices = state.kind === "running" && article() ? [...inArticle, ...always] : always;
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: "editlint" });
  if (chosen !== undefined) {
    await run(chosen.command);
  }
}

/** Say once why there is no server, with a way out. */
async function tell(state: State): Promise<void> {
  if (state.kind !== "failed") {
    return;
  }
  const ways: Record<string, () => unknown> = {
    ...(state.remedy === "install" ? { "Install…": install } : { Restart: () => run("editlint.restart") }),
    Settings: () => run("workbench.action.openSettings", "@ext:editlint.editlint"),
    "Show Log": () => run("editlint.showLog"),
  };
  const chosen = await vscode.window.showErrorMessage(state.message, ...Object.keys(ways));
  await (chosen && ways[chosen]?.());
}

/** Type the command that installs editlint into a terminal; whether it runs is for the person to say. */
function install(): void {
  const folder = folders()[0];
  const terminal = vscode.window.createTerminal({ name: "Install editlint", ...(folder === undefined ? {} : { cwd: folder }) });
  const hasEnvironment = folder !== undefined && existsSync(join(folder, ".venv"));
  terminal.show();
  terminal.sendText(installCommand(process.platform, folder !== undefined, hasEnvironment), false);
  void vscode.window.showInformationMessage("When it is installed:", "Start editlint").then((chosen) => {
    if (chosen !== undefined) {
      void run("editlint.restart");
    }
  });
}

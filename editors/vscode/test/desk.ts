// As much of VS Code as the extension touches when it starts and an article is open, for tests without a window. Ranges,
// events, documents and diagnostics behave as there; whatever else the client library asks for does nothing.

import { createRequire } from "node:module";
import Module from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

type Listener = (event: any) => void;

class Disposable {
  static from(...each: { dispose(): void }[]): Disposable {
    return new Disposable(() => each.forEach((one) => one.dispose()));
  }
  constructor(private readonly end: () => void = () => undefined) {}
  dispose(): void {
    this.end();
  }
}

class EventEmitter {
  private readonly listeners = new Set<Listener>();
  readonly event = (listener: Listener, self?: unknown, disposables?: Disposable[]): Disposable => {
    const bound = listener.bind(self);
    this.listeners.add(bound);
    const disposable = new Disposable(() => this.listeners.delete(bound));
    disposables?.push(disposable);
    return disposable;
  };
  fire(event?: unknown): void {
    [...this.listeners].forEach((listener) => listener(event));
  }
  dispose(): void {
    this.listeners.clear();
  }
}

class Position {
  constructor(readonly line: number, readonly character: number) {}
}

class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(line: number, character: number, endLine: number, endCharacter: number) {
    this.start = new Position(line, character);
    this.end = new Position(endLine, endCharacter);
  }
}

class Uri {
  private constructor(readonly scheme: string, readonly path: string, readonly query: string) {}
  static parse(text: string): Uri {
    const [, scheme, path] = /^([a-z-]+):(?:\/\/)?([^?]*)/.exec(text)!;
    return new Uri(scheme!, decodeURIComponent(path!), "");
  }
  static file(path: string): Uri {
    return new Uri("file", path, "");
  }
  static from(parts: { scheme: string; path: string; query?: string }): Uri {
    return new Uri(parts.scheme, parts.path, parts.query ?? "");
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return this.scheme === "file" ? pathToFileURL(this.path).href : `${this.scheme}:${this.path}?${this.query}`;
  }
}

class Document {
  version = 1;
  readonly isClosed = false;
  readonly isDirty = false;
  readonly eol = 1;
  constructor(readonly uri: Uri, readonly languageId: string, private text: string) {}
  get fileName(): string {
    return this.uri.fsPath;
  }
  getText(): string {
    return this.text;
  }
}

class Diagnostic {
  source?: string;
  relatedInformation?: { location: { range: Range }; message: string }[];
  constructor(readonly range: Range, readonly message: string, readonly severity: number) {}
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
  cancel(): void {}
  dispose(): void {}
}

class CodeActionKind {
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === "" ? part : `${this.value}.${part}`);
  }
}

class WorkspaceEdit {
  readonly edits: { uri: Uri; edits: any[] }[] = [];
  set(uri: Uri, edits: any[]): void {
    this.edits.push({ uri, edits });
  }
}

const pair = (first: string, second: string) =>
  class {
    constructor(one: unknown, two: unknown) {
      Object.assign(this, { [first]: one, [second]: two });
    }
  };

/** A namespace in which everything is there: what is not given is a function, or a class, that gives a disposable. */
function namespace(given: object): object {
  const other = function () {
    return new Disposable();
  };
  return new Proxy(given, { get: (target, name) => (name in target ? Reflect.get(target, name) : other) });
}

const TYPES = {
  version: "1.91.0",
  Disposable, EventEmitter, Position, Range, Uri, Diagnostic, CancellationTokenSource, WorkspaceEdit,
  Location: pair("uri", "range"),
  DiagnosticRelatedInformation: pair("location", "message"),
  TextEdit: pair("range", "newText"),
  CodeAction: pair("title", "kind"),
  ThemeColor: pair("id", "rest"),
  CancellationError: class extends Error {},
  CodeActionKind: Object.assign(CodeActionKind, {
    Empty: new CodeActionKind(""), QuickFix: new CodeActionKind("quickfix"), Source: new CodeActionKind("source"),
    SourceOrganizeImports: new CodeActionKind("source.organizeImports"), Refactor: new CodeActionKind("refactor"),
    RefactorExtract: new CodeActionKind("refactor.extract"), RefactorInline: new CodeActionKind("refactor.inline"),
    RefactorRewrite: new CodeActionKind("refactor.rewrite"),
  }),
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ViewColumn: { Beside: -2 },
  LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
};

export interface Surroundings {
  readonly folder: string;
  readonly settings?: Record<string, unknown>;
  readonly trusted?: boolean;
}

/** A window on one folder, in which the extension runs, and what a person would see there. */
export class Desk {
  readonly messages: { text: string; choices: string[] }[] = [];
  readonly log: string[] = [];
  readonly previews: string[] = [];
  readonly status = { text: "", tooltip: "", shown: false, show: () => this.see(() => (this.status.shown = true)),
    hide: () => this.see(() => (this.status.shown = false)), dispose: () => undefined };
  private readonly documents: Document[] = [];
  private readonly found = new Map<string, Diagnostic[]>();
  private readonly commands = new Map<string, (...args: any[]) => unknown>();
  private readonly providers: { provideTextDocumentContent?(uri: Uri): string; provideCodeActions?: any }[] = [];
  private readonly seen = new EventEmitter();
  private readonly opened = new EventEmitter();
  private readonly looked = new EventEmitter();
  private readonly configured = new EventEmitter();
  private readonly diagnosed = new EventEmitter();
  private readonly subscriptions: Disposable[] = [];
  private readonly settings: Record<string, unknown>;
  private readonly extension: any;
  private active: Document | undefined;

  constructor(private readonly around: Surroundings) {
    this.settings = { path: "", profile: null, config: "", run: "type", severity: "suggestion", workspace: true, ...around.settings };
    this.extension = load(this.namespace());
  }

  async start(): Promise<void> {
    await this.extension.activate({ subscriptions: this.subscriptions });
  }

  async stop(): Promise<void> {
    await this.extension.deactivate();
    Disposable.from(...this.subscriptions).dispose();
  }

  /** Resolves as soon as a condition holds; it is asked again whenever something has changed that a person can see. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((go) => {
        const once = this.seen.event(() => (once.dispose(), go()));
      });
    }
  }

  open(path: string, languageId: string, text: string): void {
    this.active = new Document(Uri.file(path), languageId, text);
    this.documents.push(this.active);
    this.opened.fire(this.active);
    this.looked.fire();
  }

  set(key: string, value: unknown): void {
    this.settings[key] = value;
    this.configured.fire({ affectsConfiguration: (name: string) => `editlint.${key}`.startsWith(name) });
  }

  run(command: string, ...args: unknown[]): unknown {
    return this.commands.get(command)!(...args);
  }

  diagnostics(path: string): Diagnostic[] {
    return this.found.get(Uri.file(path).toString()) ?? [];
  }

  /** The titles and edits that the light bulb offers for a diagnostic of the active document. */
  async actions(diagnostic: Diagnostic): Promise<{ title: string; edit?: WorkspaceEdit }[]> {
    const context = { diagnostics: [diagnostic], only: undefined, triggerKind: 1 };
    const token = new CancellationTokenSource().token;
    const providers = this.providers.filter((each) => each.provideCodeActions !== undefined);
    const answers = providers.map((each) => each.provideCodeActions(this.active, diagnostic.range, context, token));
    return (await Promise.all(answers)).flat();
  }

  private see(change: () => void): void {
    change();
    this.seen.fire();
  }

  private message = (text: string, ...choices: string[]): Promise<undefined> => {
    this.see(() => this.messages.push({ text, choices }));
    return Promise.resolve(undefined);
  };

  private provide = (_selector: unknown, provider: any): Disposable => {
    this.providers.push(provider);
    return new Disposable(() => this.providers.splice(this.providers.indexOf(provider), 1));
  };

  private namespace(): object {
    const desk = this;
    const folders = [{ uri: Uri.file(this.around.folder), name: "desk", index: 0 }];
    const say = (line: string): void => this.see(() => this.log.push(line));
    const log = { logLevel: 3, onDidChangeLogLevel: new EventEmitter().event, info: say, warn: say, error: say, debug: say,
      trace: say, append: say, appendLine: say, show: () => undefined, dispose: () => undefined };
    return namespace({
      ...TYPES,
      window: namespace({
        createOutputChannel: () => log,
        createStatusBarItem: () => this.status,
        get activeTextEditor() {
          return desk.active && { document: desk.active };
        },
        get visibleTextEditors() {
          return desk.active ? [{ document: desk.active }] : [];
        },
        onDidChangeVisibleTextEditors: this.looked.event,
        tabGroups: namespace({ all: [] }),
        showErrorMessage: this.message,
        showWarningMessage: this.message,
        showInformationMessage: this.message,
      }),
      workspace: namespace({
        isTrusted: this.around.trusted ?? true,
        workspaceFolders: folders,
        textDocuments: this.documents,
        notebookDocuments: [],
        onDidOpenTextDocument: this.opened.event,
        onDidChangeConfiguration: this.configured.event,
        getConfiguration: () => ({ get: (key: string, otherwise?: unknown) => this.settings[key] ?? otherwise }),
        getWorkspaceFolder: () => folders[0],
        registerTextDocumentContentProvider: this.provide,
      }),
      languages: namespace({
        match: (selector: { language: string }[], document: Document) =>
          selector.some(({ language }) => language === document.languageId) ? 10 : 0,
        createDiagnosticCollection: () => this.collection(),
        getDiagnostics: (uri: Uri) => this.found.get(uri.toString()) ?? [],
        onDidChangeDiagnostics: this.diagnosed.event,
        registerCodeActionsProvider: this.provide,
      }),
      commands: namespace({
        registerCommand: (name: string, run: () => unknown) => this.register(name, run),
        executeCommand: async (name: string, ...args: any[]) => this.execute(name, args),
      }),
      env: { language: "en", appName: "Desk" },
    });
  }

  private collection(): object {
    const change = (uri: Uri, list: Diagnostic[]): void =>
      this.see(() => {
        this.found.set(uri.toString(), list);
        this.diagnosed.fire({ uris: [uri] });
      });
    return { set: change, delete: (uri: Uri) => change(uri, []), clear: () => this.found.clear(), dispose: () => this.found.clear() };
  }

  private register(name: string, run: () => unknown): Disposable {
    if (this.commands.has(name)) {
      throw new Error(`command '${name}' already exists`);
    }
    this.commands.set(name, run);
    return new Disposable(() => this.commands.delete(name));
  }

  private execute(name: string, args: any[]): unknown {
    if (name === "markdown.showLockedPreviewToSide") {
      const provider = this.providers.find((each) => each.provideTextDocumentContent !== undefined)!;
      return this.see(() => this.previews.push(provider.provideTextDocumentContent!(args[0])));
    }
    return this.run(name, ...args);
  }
}

/** The bundled extension, with a namespace where it asks for VS Code. */
function load(vscode: object): any {
  const require = createRequire(fileURLToPath(pathToFileURL(resolve("package.json"))));
  const bundle = resolve("dist/extension.js");
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const real = loader._load;
  loader._load = (request, ...rest) => (request === "vscode" ? vscode : real.call(loader, request, ...rest));
  try {
    delete require.cache[bundle];
    return require(bundle);
  } finally {
    loader._load = real;
  }
}

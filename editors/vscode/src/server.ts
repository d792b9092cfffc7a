// The life of the server: found, asked, started, watched, and set up again when it falls over, but never in a loop.

import { statSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  ErrorCodes,
  LanguageClient,
  ResponseError,
  State as ClientState,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import { find, type Program } from "./logic/finding";
import { LastWords } from "./logic/lastWords";
import { probe } from "./logic/probing";
import { Restarts } from "./logic/restarts";
import { serverOptions } from "./logic/settings";
import { FELL_OFTEN, didNotStart, notFound, unfit, type Remedy, type State } from "./logic/wording";
import { LANGUAGES, SCHEMES, folders, settings } from "./workspace";

/** What the server's commands give back, to be shown. */
export type ShowResult = (command: string, uri: string | undefined, result: unknown) => unknown;

/** The client of the library, without messages of its own: `Server` says what there is to say, once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

export class Server implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<State>();
  readonly onDidChange = this.changed.event;
  private now: State = { kind: "stopped" };
  private client: QuietClient | undefined;
  private restarts = new Restarts();
  /** The options that the server was told last, as JSON. */
  private told = "";
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly showResult: ShowResult,
  ) {}

  get state(): State {
    return this.now;
  }

  /** Start, or stop and start again, as a person asked. Never rejects; calls wait for one another. */
  restart(): Promise<void> {
    this.restarts = new Restarts();
    return this.enqueue(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.enqueue(() => this.end());
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Tell a running server what has changed in the settings; nothing where it knows them so. */
  async configure(): Promise<void> {
    const options = serverOptions(settings());
    if (this.client?.isRunning() && JSON.stringify(options) !== this.told) {
      this.told = JSON.stringify(options);
      await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings: { editlint: options } });
    }
  }

  /**
   * The result of one of the server's commands.
   *
   * @throws what the server answers as an error, or that it is not running.
   */
  async execute(command: string, ...args: unknown[]): Promise<unknown> {
    if (!this.client?.isRunning()) {
      throw new Error("editlint is not running.");
    }
    return this.client.sendRequest("workspace/executeCommand", { command, arguments: args });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch((error: unknown) => this.fail(String(error), "restart"));
    return this.turn;
  }

  private become(state: State): void {
    this.now = state;
    this.changed.fire(state);
  }

  private fail(message: string, remedy: Remedy = "install"): void {
    this.log.error(message);
    this.become({ kind: "failed", message, remedy });
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) {
      await client.dispose().catch((error: unknown) => this.log.warn(`The server did not stop as asked: ${error}`));
    }
    this.become({ kind: "stopped" });
  }

  private async begin(): Promise<void> {
    this.become({ kind: "starting" });
    const set = settings();
    const program = find(
      {
        setting: set.path,
        folders: folders(),
        trusted: vscode.workspace.isTrusted,
        platform: process.platform,
        home: homedir(),
        searchPath: process.env["PATH"] ?? "",
      },
      isFile,
    );
    if (program === undefined) {
      return this.fail(notFound(set.path));
    }
    const found = await probe(program.path);
    if (found.kind !== "ready") {
      return this.fail(unfit(program, found));
    }
    this.log.info(`editlint ${found.version} from ${program.origin}: ${program.path}`);
    await this.run(program, found.version);
  }

  private async run(program: Program, version: string): Promise<void> {
    const said = new LastWords();
    const client = this.clientOf(program, said);
    client.onDidChangeState(({ newState }) => {
      if (this.client === client && newState === ClientState.Stopped) {
        this.afterFall();
      }
    });
    try {
      await client.start();
      this.client = client;
      this.become({ kind: "running", version });
    } catch (error) {
      await client.dispose().catch(() => undefined); // it rejects for a client that never ran
      this.fail(didNotStart(program, await said.whole(), refusal(error)));
    }
  }

  /** The connection closed, and nobody asked for it. */
  private afterFall(): void {
    this.client = undefined;
    if (this.restarts.allow(Date.now())) {
      this.log.warn("The server fell over, and is started again.");
      this.enqueue(() => this.begin());
    } else {
      this.fail(FELL_OFTEN, "restart");
    }
  }

  private clientOf(program: Program, said: LastWords): QuietClient {
    const options: LanguageClientOptions = {
      documentSelector: [
        ...SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
        { scheme: "file", language: "yaml" }, // the newsroom's configuration, rules and facts; of others nothing is said
      ],
      initializationOptions: () => {
        const options = serverOptions(settings());
        this.told = JSON.stringify(options);
        return options;
      },
      initializationFailedHandler: () => false,
      diagnosticCollectionName: "editlint",
      // the server itself waits for the save where a person wants that
      diagnosticPullOptions: { onChange: true, onSave: true },
      outputChannel: this.log,
      stdioOptions: {
        stdout: () => undefined, // the protocol's own
        stderr: (input) => said.listen(input, (line) => this.log.info(line)),
      },
      errorHandler: {
        error: (_error, _message, count) => ({
          action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
      middleware: {
        workspace: {
          didChangeConfiguration: () => this.configure(),
          configuration: ({ items }) =>
            items.map(({ section }) => (section === "editlint" ? serverOptions(settings()) : null)),
        },
        executeCommand: async (command, args, next) =>
          this.showResult(command, args.find((each) => typeof each === "string"), await next(command, args)),
      },
    };
    const run = { command: program.path, args: ["server"] };
    return new QuietClient("editlint", "editlint", run, options);
  }

}

/** What a server answered that did not want to start, or "" where it answered nothing. */
function refusal(error: unknown): string {
  const answered = error instanceof ResponseError && error.code !== ErrorCodes.PendingResponseRejected;
  return answered ? error.message : "";
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

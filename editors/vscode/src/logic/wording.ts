// What people read: the status bar and the messages. Plain sentences, each with what to do next.

import type { Program } from "./finding";
import { OLDEST, type Probe } from "./probing";

/** How the server is. */
export type State =
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly version: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string; readonly remedy: Remedy };

/** What may help where there is no server: a program that can be one, or another start of it. */
export type Remedy = "install" | "restart";

/** What the article in view has, by severity. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
}

export interface Label {
  readonly text: string;
  readonly tooltip: string;
  readonly alarming: boolean;
}

/** The status bar's words; `counts` is undefined where the file in view is no article. */
export function label(state: State, counts: Counts | undefined): Label {
  switch (state.kind) {
    case "starting":
      return { text: "$(loading~spin) editlint", tooltip: "editlint is starting", alarming: false };
    case "stopped":
      return { text: "$(debug-stop) editlint", tooltip: "editlint is stopped: click to start it", alarming: false };
    case "failed":
      return { text: "$(warning) editlint", tooltip: state.message, alarming: true };
    case "running":
      return { text: running(counts), tooltip: `editlint ${state.version}: ${spoken(counts)}`, alarming: false };
  }
}

function running(counts: Counts | undefined): string {
  if (counts === undefined) {
    return "$(check) editlint";
  }
  const parts = [
    counts.errors > 0 ? `$(error) ${counts.errors}` : "",
    counts.warnings > 0 ? `$(warning) ${counts.warnings}` : "",
    counts.suggestions > 0 ? `$(info) ${counts.suggestions}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "$(check) editlint" : `editlint ${parts.join(" ")}`;
}

function spoken(counts: Counts | undefined): string {
  if (counts === undefined) {
    return "running";
  }
  const parts = [
    counted(counts.errors, "error"),
    counted(counts.warnings, "warning"),
    counted(counts.suggestions, "suggestion"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "nothing found in this article" : parts.join(", ");
}

function counted(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export function notFound(setting: string): string {
  return setting === ""
    ? "editlint is not installed where VS Code looks: in the folder’s .venv or on PATH."
    : `There is no program at “${setting}”, which the setting editlint.path names.`;
}

/** Why a program that was found cannot serve. */
export function unfit(program: Program, found: Exclude<Probe, { kind: "ready" }>): string {
  return found.kind === "old"
    ? `${program.path} is editlint ${found.version}; this extension needs ${OLDEST} or newer.`
    : `${program.path} cannot be run: ${found.reason}.`;
}

/** Why a server did not come up: the program's own words where it said any, else its answer. */
export function didNotStart(program: Program, stderr: readonly string[], answer: string): string {
  const said = stderr.map((line) => line.trim()).filter((line) => line !== "");
  const reason = said.length > 0 ? said.slice(-3).join(" ") : answer;
  return `“${program.path} server” did not start: ${reason || "it ended before it answered."}`;
}

export const FELL_OFTEN = "editlint’s server fell over three times within three minutes and is left alone. Its log says why.";

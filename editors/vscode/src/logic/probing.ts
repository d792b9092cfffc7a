// Asks a program that was found which version it is, before a server is made of it.

import { execFile, type ExecFileException } from "node:child_process";

/** The first version of editlint that has a language server. */
export const OLDEST = "0.1.0";

/** Milliseconds that a program may take to say its version: a first start on a cold disk is slow. */
const PATIENCE = 20_000;

export type Probe =
  | { readonly kind: "ready"; readonly version: string }
  | { readonly kind: "old"; readonly version: string }
  | { readonly kind: "broken"; readonly reason: string };

/** Run the program with `--version`, and judge what it says. Never rejects. */
export function probe(program: string): Promise<Probe> {
  return new Promise((resolve) => {
    execFile(program, ["--version"], { timeout: PATIENCE, windowsHide: true }, (error, stdout, stderr) => {
      resolve(error ? { kind: "broken", reason: reasonOf(error, stderr) } : judged(stdout));
    });
  });
}

/** What the output of `--version` means. */
export function judged(output: string): Probe {
  const version = /^editlint (\d+\.\d+\.\d+)/m.exec(output)?.[1];
  if (version === undefined) {
    return { kind: "broken", reason: "it does not answer like editlint" };
  }
  return isOlder(version, OLDEST) ? { kind: "old", version } : { kind: "ready", version };
}

function reasonOf(error: ExecFileException, stderr: string): string {
  if (error.killed) {
    return `it did not answer within ${PATIENCE / 1000} seconds`;
  }
  const line = stderr.split(/\r?\n/).find((each) => each.trim() !== "");
  return line?.trim() ?? (error.code === "ENOENT" ? "its Python is not there any more" : error.message);
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((each) => each.split(".").map(Number)) as [number[], number[]];
  const first = left.findIndex((number, index) => number !== right[index]);
  return first >= 0 && left[first]! < right[first]!;
}

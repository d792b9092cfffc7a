// Where the editlint program may lie, in the order in which it is looked for. Nothing is run here.

import { posix, win32 } from "node:path";

/** Where a program was found, as the log and the messages name it. */
export type Origin = "setting" | "environment" | "PATH";

export interface Program {
  readonly path: string;
  readonly origin: Origin;
}

/** What the search looks at. */
export interface Surroundings {
  /** The setting `editlint.path`, of which VS Code leaves out what a folder that is not trusted says; empty for none. */
  readonly setting: string;
  /** The folders of the workspace, in order; empty without one. */
  readonly folders: readonly string[];
  /** Whether the folders may name programs to run. */
  readonly trusted: boolean;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** The variable PATH. */
  readonly searchPath: string;
}

/**
 * Every place where the program may be, the first wanted first. A path that is set is the only one: what somebody chose
 * is never replaced by something else. A folder that is not trusted names no program, and no setting is relative to it.
 */
export function candidates(around: Surroundings): Program[] {
  const path = around.platform === "win32" ? win32 : posix;
  const folders = around.trusted ? around.folders : [];
  if (around.setting.trim() !== "") {
    const set = expanded(around.setting.trim(), folders[0], around);
    return path.isAbsolute(set) ? [{ path: set, origin: "setting" }] : [];
  }
  const inEnvironment = around.platform === "win32" ? [".venv", "Scripts", "editlint.exe"] : [".venv", "bin", "editlint"];
  const name = inEnvironment[2]!;
  const onPath = around.searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return [
    ...folders.map((folder): Program => ({ path: path.join(folder, ...inEnvironment), origin: "environment" })),
    ...onPath.map((folder): Program => ({ path: path.join(folder, name), origin: "PATH" })),
  ];
}

/** The first candidate that is a file, or undefined. */
export function find(around: Surroundings, isFile: (path: string) => boolean): Program | undefined {
  return candidates(around).find((program) => isFile(program.path));
}

/** A path as people write it in settings: with `~`, `${workspaceFolder}`, or relative to the first folder. */
function expanded(setting: string, folder: string | undefined, around: Surroundings): string {
  const path = around.platform === "win32" ? win32 : posix;
  let result = setting.replace(/^~(?=$|[\\/])/, () => around.home);
  if (folder === undefined) {
    return result;
  }
  result = result.replaceAll("${workspaceFolder}", () => folder);
  return path.isAbsolute(result) ? result : path.join(folder, result);
}

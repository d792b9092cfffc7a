import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates, find, type Surroundings } from "../src/logic/finding";

const DESK: Surroundings = {
  setting: "",
  folders: ["/desk/news", "/desk/sport"],
  trusted: true,
  platform: "linux",
  home: "/home/ana",
  searchPath: "/usr/local/bin:/usr/bin",
};

const paths = (changed: Partial<Surroundings>): string[] => candidates({ ...DESK, ...changed }).map(({ path }) => path);

test("the folders’ environments come before PATH, each in its order", () => {
  assert.deepEqual(candidates(DESK), [
    { path: "/desk/news/.venv/bin/editlint", origin: "environment" },
    { path: "/desk/sport/.venv/bin/editlint", origin: "environment" },
    { path: "/usr/local/bin/editlint", origin: "PATH" },
    { path: "/usr/bin/editlint", origin: "PATH" },
  ]);
});

test("a path that is set is the only place", () => {
  assert.deepEqual(candidates({ ...DESK, setting: " /opt/editlint " }), [{ path: "/opt/editlint", origin: "setting" }]);
});

test("a path is written as people write it", () => {
  assert.deepEqual(paths({ setting: "~/bin/editlint" }), ["/home/ana/bin/editlint"]);
  assert.deepEqual(paths({ setting: "${workspaceFolder}/tools/editlint" }), ["/desk/news/tools/editlint"]);
  assert.deepEqual(paths({ setting: "tools/editlint" }), ["/desk/news/tools/editlint"]);
  assert.deepEqual(paths({ setting: "~ana/editlint" }), ["/desk/news/~ana/editlint"]);
});

test("signs that mean something to replacements mean nothing in a path", () => {
  assert.deepEqual(paths({ setting: "${workspaceFolder}/e", folders: ["/desk/$&$1"] }), ["/desk/$&$1/e"]);
  assert.deepEqual(paths({ setting: "~/e", home: "/home/$&" }), ["/home/$&/e"]);
});

test("a folder that nobody trusts names no program, and a path that is set is not relative to it", () => {
  assert.deepEqual(paths({ trusted: false }), ["/usr/local/bin/editlint", "/usr/bin/editlint"]);
  assert.deepEqual(paths({ trusted: false, setting: "./evil" }), []);
  assert.deepEqual(paths({ trusted: false, setting: "${workspaceFolder}/evil" }), []);
  assert.deepEqual(paths({ trusted: false, setting: "~/bin/editlint" }), ["/home/ana/bin/editlint"]);
});

test("a relative folder on PATH is passed over: it would depend on where VS Code was started", () => {
  assert.deepEqual(paths({ folders: [], searchPath: ".::bin:/usr/bin" }), ["/usr/bin/editlint"]);
});

test("Windows has other names for the same places", () => {
  const windows = { platform: "win32", folders: ["C:\\desk"], searchPath: "C:\\Python;D:\\tools" } as const;
  assert.deepEqual(paths(windows), [
    "C:\\desk\\.venv\\Scripts\\editlint.exe",
    "C:\\Python\\editlint.exe",
    "D:\\tools\\editlint.exe",
  ]);
  assert.deepEqual(paths({ ...windows, setting: "~\\editlint.exe", home: "C:\\Users\\Ana" }), ["C:\\Users\\Ana\\editlint.exe"]);
});

test("the first place that is a file is taken, and without one nothing", () => {
  const there = new Set(["/desk/sport/.venv/bin/editlint", "/usr/bin/editlint"]);
  assert.equal(find(DESK, (path) => there.has(path))?.path, "/desk/sport/.venv/bin/editlint");
  assert.equal(find(DESK, () => false), undefined);
  assert.equal(find({ ...DESK, setting: "/gone" }, (path) => there.has(path)), undefined);
});

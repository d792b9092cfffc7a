import assert from "node:assert/strict";
import { test } from "node:test";
import type { Program } from "../src/logic/finding";
import { installCommand } from "../src/logic/installing";
import { Restarts } from "../src/logic/restarts";
import { serverOptions, type Settings } from "../src/logic/settings";
import { didNotStart, label, notFound, unfit } from "../src/logic/wording";

const RUNNING = { kind: "running", version: "0.1.0" } as const;
const PROGRAM: Program = { path: "/desk/.venv/bin/editlint", origin: "environment" };

test("the status bar counts what the article has, and leaves out what it has not", () => {
  const some = label(RUNNING, { errors: 2, warnings: 0, suggestions: 1 });
  assert.equal(some.text, "editlint $(error) 2 $(info) 1");
  assert.equal(some.tooltip, "editlint 0.1.0: 2 errors, 1 suggestion");
});

test("an article without violations is said to be so", () => {
  const clean = label(RUNNING, { errors: 0, warnings: 0, suggestions: 0 });
  assert.equal(clean.text, "$(check) editlint");
  assert.match(clean.tooltip, /nothing found/);
});

test("only a failure alarms, and its tooltip says why", () => {
  const failed = label({ kind: "failed", message: "There is no program.", remedy: "install" }, undefined);
  assert.deepEqual([failed.alarming, failed.tooltip], [true, "There is no program."]);
  for (const state of [RUNNING, { kind: "starting" }, { kind: "stopped" }] as const) {
    assert.equal(label(state, undefined).alarming, false);
  }
});

test("messages name what was looked for", () => {
  assert.match(notFound(""), /\.venv or on PATH/);
  assert.match(notFound("~/bin/editlint"), /“~\/bin\/editlint”, which the setting editlint\.path names/);
  assert.match(unfit(PROGRAM, { kind: "old", version: "0.0.9" }), /is editlint 0\.0\.9; this extension needs/);
  assert.match(unfit(PROGRAM, { kind: "broken", reason: "its Python is gone" }), /cannot be run: its Python is gone/);
});

test("a failed start is told in the server’s last words, else by its answer, else as what it is", () => {
  const said = ["1", "error: the language server needs pygls", " hint: pip install 'editlint[lsp]'", ""];
  assert.match(didNotStart(PROGRAM, said, "no"), /start: 1 error: the language server needs pygls hint: pip/);
  assert.match(didNotStart(PROGRAM, [" "], "the configuration has mistakes"), /start: the configuration has mistakes$/);
  assert.match(didNotStart(PROGRAM, [], ""), /ended before it answered/);
});

test("the server is told what is set, and not what is empty", () => {
  const set: Settings = { path: "/x", profile: null, config: "  ", run: "type", severity: "suggestion", workspace: true };
  assert.deepEqual(serverOptions(set), { run: "type", severity: "suggestion", workspace: true });
  assert.deepEqual(serverOptions({ ...set, profile: "strict", config: " house.yml ", run: "save", severity: "error" }), {
    profile: "strict",
    config: "house.yml",
    run: "save",
    severity: "error",
    workspace: true,
  });
});

test("a server that falls over again and again is left alone", () => {
  const restarts = new Restarts();
  assert.deepEqual([0, 1000, 2000, 3000].map((time) => restarts.allow(time)), [true, true, false, false]);
});

test("a server that falls over now and then is always started again", () => {
  const restarts = new Restarts();
  for (let minute = 0; minute < 60; minute += 2) {
    assert.equal(restarts.allow(minute * 60_000), true);
  }
});

test("the command to install fits what is there", () => {
  assert.equal(installCommand("linux", true, true), ".venv/bin/python -m pip install --upgrade 'editlint[lsp]'");
  assert.match(installCommand("darwin", true, false), /^python3 -m venv \.venv && \.venv\/bin\/python -m pip/);
  assert.equal(installCommand("win32", true, false).split("; ").length, 2);
  assert.match(installCommand("win32", true, true), /^\.venv\\Scripts\\python\.exe .*"editlint\[lsp\]"$/);
  assert.match(installCommand("linux", false, false), /^pipx install/);
});

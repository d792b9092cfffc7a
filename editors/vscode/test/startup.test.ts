// The bundle as VS Code gets it: found programs, failed starts, and the real server over its pipes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Desk, type Surroundings } from "./desk";

/** The command of an installed editlint with its language server, or "" where there is none to talk to. */
const EDITLINT = process.env["EDITLINT"] ?? "";
const real = { skip: EDITLINT === "" && "the variable EDITLINT names no program", timeout: 120_000 };

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder whose `.venv` has a program of these shell lines. */
function folderWith(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  folders.push(folder);
  mkdirSync(join(folder, ".venv", "bin"), { recursive: true });
  const program = join(folder, ".venv", "bin", "editlint");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return folder;
}

/** A started window; it is closed when the test ends. */
async function desk(context: { after(work: () => Promise<void>): void }, around: Surroundings): Promise<Desk> {
  const window = new Desk(around);
  context.after(() => window.stop());
  await window.start();
  return window;
}

const article = (folder: string): string => join(folder, "story.md");

test("where there is no program, it is said once, with a way to install it", async (context) => {
  const window = await desk(context, { folder: "/nowhere", settings: { path: "/nowhere/editlint" } });
  assert.equal(window.messages.length, 1);
  assert.match(window.messages[0]!.text, /no program at “\/nowhere\/editlint”/);
  assert.ok(window.messages[0]!.choices.includes("Install…"));
  assert.deepEqual([window.status.text, window.status.shown], ["$(warning) editlint", true]);
});

test("a program that is too old is named with its version", async (context) => {
  const folder = folderWith("echo editlint 0.0.7");
  const window = await desk(context, { folder });
  assert.match(window.messages[0]!.text, /is editlint 0\.0\.7; this extension needs/);
});

test("a server that ends at once is explained in its own words, and not tried again", async (context) => {
  const script = 'if [ "$1" = --version ]; then echo editlint 0.1.0; exit; fi\necho start >> "$0.starts"\necho "error: it needs pygls" >&2\nexit 2';
  const folder = folderWith(script);
  const window = await desk(context, { folder });
  assert.deepEqual(window.messages.map(({ text }) => /did not start: error: it needs pygls/.test(text)), [true]);
  assert.equal(readFileSync(join(folder, ".venv/bin/editlint.starts"), "utf8"), "start\n");
  window.run("editlint.showSourceSheet");
  assert.equal(window.messages.at(-1)!.text, "No article is open in the active editor.");
});

test("the environment of a folder that is not trusted is never run", async (context) => {
  const folder = folderWith('touch "$0.ran"\necho editlint 0.1.0');
  const path = process.env["PATH"];
  process.env["PATH"] = "";
  context.after(() => void (process.env["PATH"] = path));
  const window = await desk(context, { folder, trusted: false });
  assert.match(window.messages[0]!.text, /not installed/);
  assert.throws(() => readFileSync(join(folder, ".venv/bin/editlint.ran")));
});

test("an article is linted, explained, mended and summed up", real, async (context) => {
  const folder = folderWith(`exec '${EDITLINT}' "$@"`);
  const window = await desk(context, { folder });
  window.open(article(folder), "markdown", "“No,” the the mayor, Ana Ruiz, said.\n");
  await window.until(() => window.diagnostics(article(folder)).length > 0);
  const [found] = window.diagnostics(article(folder));
  assert.equal(found!.source, "editlint");
  assert.deepEqual([found!.range.start.line, found!.range.start.character], [0, 6]);
  assert.match(window.status.text, /^editlint \$\((error|warning|info)\) \d/);
  const actions = await window.actions(found!);
  const edits = actions.flatMap(({ edit }) => edit?.edits.flatMap((each) => each.edits.map(({ newText }) => newText)) ?? []);
  assert.ok(edits.some((text) => text === "the" || text === ""), JSON.stringify(actions));
  await window.run("editlint.showSourceSheet");
  await window.run("editlint.showFactSheet");
  assert.match(window.previews[0]!, /Ana Ruiz/);
  assert.equal(window.previews.length, 2);
  assert.deepEqual(window.messages, []);
});

test("a change of the settings reaches a server that runs", real, async (context) => {
  const folder = folderWith(`exec '${EDITLINT}' "$@"`);
  const window = await desk(context, { folder, settings: { severity: "error" } });
  const dates = "The ferry sank on Monday, May 2, 1995, Ana Ruiz said.";
  window.open(article(folder), "markdown", `${dates}\n\nThe the crew was saved.\n`);
  await window.until(() => window.diagnostics(article(folder)).length > 0);
  assert.deepEqual(window.diagnostics(article(folder)).map(({ severity }) => severity), [0]);
  window.set("severity", "suggestion");
  await window.until(() => window.diagnostics(article(folder)).length > 1);
});

test("a server that falls over is started again, and left alone the third time", real, async (context) => {
  const folder = folderWith(`[ "$1" = server ] && echo $$ > "$0.pid"\nexec '${EDITLINT}' "$@"`);
  const window = await desk(context, { folder });
  const kill = (): void => void execFileSync("kill", ["-9", readFileSync(join(folder, ".venv/bin/editlint.pid"), "utf8").trim()]);
  window.open(article(folder), "markdown", "The the crew was saved.\n");
  for (let fall = 1; fall < 3; fall += 1) {
    const started = window.log.filter((line) => line.includes("started again")).length;
    kill();
    await window.until(() => window.log.filter((line) => line.includes("started again")).length > started);
    await window.until(() => window.diagnostics(article(folder)).length > 0);
    assert.deepEqual(window.messages, []);
  }
  kill();
  await window.until(() => window.messages.length > 0);
  assert.match(window.messages[0]!.text, /fell over three times/);
  assert.equal(window.status.text, "$(warning) editlint");
});

// The bundle as VS Code gets it: found programs, failed starts, and the real server over its pipes.

import assert from "node:assert/strict";
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

test("another path is tried as soon as it is set", async (context) => {
  const folder = folderWith("echo editlint 0.0.7");
  const window = await desk(context, { folder, settings: { path: "/nowhere/editlint" } });
  window.set("path", "");
  await window.until(() => window.messages.length > 1);
  assert.match(window.messages[1]!.text, /is editlint 0\.0\.7/);
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

test("an article is linted as the settings say, mended and summed up", real, async (context) => {
  const folder = folderWith(`exec '${EDITLINT}' "$@"`);
  const window = await desk(context, { folder, settings: { severity: "error" } });
  const found = () => window.diagnostics(article(folder));
  window.open(article(folder), "markdown", "It sank on Monday, May 2, 1995, the the mayor, Ana Ruiz, said.\n");
  await window.until(() => found().length > 0);
  assert.deepEqual(found().map(({ source, severity }) => [source, severity]), [["editlint", 0]]);
  assert.equal(window.status.text, "editlint $(error) 1");

  window.set("severity", "suggestion");
  await window.until(() => found().length > 1);
  const repeated = found().find(({ severity }) => severity > 0)!;
  assert.deepEqual([repeated.range.start.line, repeated.range.start.character], [0, 32]);

  const fix = (await window.actions(repeated)).find(({ title }) => title === "Keep one “the”");
  assert.deepEqual(fix!.edit!.edits.flatMap((each) => each.edits.flat()).map((each) => each?.newText), ["the", undefined]);

  await window.run("editlint.showSourceSheet");
  await window.run("editlint.showFactSheet");
  assert.match(window.previews[0]!, /Ana Ruiz/);
  assert.equal(window.previews.length, 2);
  assert.deepEqual(window.messages, []);
});

/** A server that greets and then ends as soon as an article is opened, and counts how often it was started. */
const FALLING = `if [ "$1" = --version ]; then echo editlint 0.1.0; exit; fi
echo start >> "$0.starts"
exec '${process.execPath}' -e '
const answer = JSON.stringify({ jsonrpc: "2.0", id: 0, result: { capabilities: { textDocumentSync: 1 } } });
process.stdin.once("data", () => process.stdout.write("Content-Length: " + answer.length + "\\r\\n\\r\\n" + answer));
process.stdin.on("data", (data) => String(data).includes("didOpen") && process.exit(1));'`;

test("a server that falls over is started again, and left alone the third time", async (context) => {
  const folder = folderWith(FALLING);
  const window = await desk(context, { folder });
  window.open(article(folder), "markdown", "The crew was saved.\n");
  await window.until(() => window.messages.length > 0);
  assert.match(window.messages[0]!.text, /fell over three times/);
  assert.equal(window.messages[0]!.choices[0], "Restart");
  assert.equal(window.messages.length, 1);
  assert.equal(window.status.text, "$(warning) editlint");
  assert.equal(readFileSync(join(folder, ".venv/bin/editlint.starts"), "utf8"), "start\n".repeat(3));
});

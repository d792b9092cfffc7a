import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { OLDEST, judged, probe } from "../src/logic/probing";

const folder = mkdtempSync(join(tmpdir(), "probing-"));
after(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

test("a version that is new enough is ready", () => {
  assert.deepEqual(judged(`editlint ${OLDEST}\n`), { kind: "ready", version: OLDEST });
  assert.deepEqual(judged("editlint 0.10.0\n"), { kind: "ready", version: "0.10.0" });
  assert.deepEqual(judged("editlint 1.0.0rc1\r\n"), { kind: "ready", version: "1.0.0" });
});

test("an older version is told by its number, not by its letters", () => {
  assert.deepEqual(judged("editlint 0.0.99\n"), { kind: "old", version: "0.0.99" });
});

test("a program of the same name that is something else is no editlint", () => {
  assert.equal(judged("vale version 3.22.0\n").kind, "broken");
  assert.equal(judged("").kind, "broken");
});

test("a program is really asked", async () => {
  assert.deepEqual(await probe(program("good", "#!/bin/sh\necho editlint 0.1.0\n")), { kind: "ready", version: "0.1.0" });
});

test("a program that fails is explained in its own words", async () => {
  const broken = program("broken", "#!/bin/sh\necho >&2\necho 'no module named editlint' >&2\nexit 1\n");
  assert.deepEqual(await probe(broken), { kind: "broken", reason: "no module named editlint" });
});

test("an environment whose Python was moved is explained", async () => {
  const moved = program("moved", `#!${folder}/gone/python\n`);
  assert.deepEqual(await probe(moved), { kind: "broken", reason: "its Python is not there any more" });
});

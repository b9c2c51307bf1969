import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { findProgram } from "../src/findProgram";

const root = mkdtempSync(join(tmpdir(), "clawlint-extension-"));
after(() => rmSync(root, { recursive: true }));

function program(folder: string, mode = 0o755): string {
  mkdirSync(join(root, folder), { recursive: true });
  const path = join(root, folder, "clawlint");
  writeFileSync(path, "");
  chmodSync(path, mode);
  return path;
}

const nowhere = { setting: "", bundled: join(root, "none"), path: "", folder: undefined, home: join(root, "home"), isWindows: false };

test("the bundled program goes before the one on PATH", () => {
  const bundled = program("bundled");
  const onPath = program("bin");
  const places = { ...nowhere, path: [join(root, "empty"), join(root, "bin")].join(delimiter) };
  assert.equal(findProgram({ ...places, bundled: join(root, "bundled") }), bundled);
  assert.equal(findProgram(places), onPath);
});

test("what the setting names is taken and nothing else", () => {
  const own = program("home/own");
  const places = { ...nowhere, path: join(root, "bin") };
  assert.equal(findProgram({ ...places, setting: own }), own);
  assert.equal(findProgram({ ...places, setting: "~/own/clawlint" }), own);
  assert.equal(findProgram({ ...places, setting: "own/clawlint", folder: join(root, "home") }), own);
  assert.equal(findProgram({ ...places, setting: "/no/such/clawlint" }), undefined);
});

test("a folder, a file that may not be run and a relative entry of PATH are no program", () => {
  program("plain", 0o644);
  mkdirSync(join(root, "folder", "clawlint"), { recursive: true });
  assert.equal(findProgram({ ...nowhere, path: [join(root, "plain"), join(root, "folder"), "bin", ""].join(delimiter) }), undefined);
});

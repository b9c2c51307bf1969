// Packs the extension: npm run package -- [--target linux-x64 --binary PATH] [--out FILE]
// With a binary the package is for that platform alone and needs nothing else; without, it takes clawlint from PATH.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { target: { type: "string" }, binary: { type: "string" }, out: { type: "string", default: "dist/clawlint.vsix" } } });
if ((values.target === undefined) !== (values.binary === undefined))
  throw new Error("--target and --binary go together: a program runs on one platform only.");

rmSync("server", { recursive: true, force: true });
if (values.binary) {
  mkdirSync("server");
  const copy = join("server", basename(values.binary));
  copyFileSync(values.binary, copy);
  chmodSync(copy, 0o755);
}

copyFileSync("../../../LICENSE", "LICENSE");
try {
  const target = values.target ? ["--target", values.target] : [];
  // What runs is bundled; vsce need not look for dependencies.
  execFileSync(process.execPath, ["node_modules/@vscode/vsce/vsce", "package", "--no-dependencies", "--allow-missing-repository", "--out", values.out, ...target], { stdio: "inherit" });
} finally {
  rmSync("LICENSE");
}

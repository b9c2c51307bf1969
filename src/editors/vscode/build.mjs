// Bundles the extension into dist/, or with --tests the tests into dist/test/.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const shared = { bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "warning" };
if (process.argv.includes("--tests"))
  await build({ ...shared, entryPoints: readdirSync("test").map((name) => `test/${name}`), outdir: "dist/test" });
else
  await build({ ...shared, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", external: ["vscode"], minify: true, sourcemap: true });

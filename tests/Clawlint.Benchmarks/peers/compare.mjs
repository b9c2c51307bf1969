// Validates 1,000 configs with Clawlint, ajv and vscode-json-languageservice, one after the other, and prints a table of medians and ratios.
// usage: node compare.mjs CONFIGS [RUNS]      CONFIGS is a folder of configs; each validator runs RUNS times (3) in processes of its own
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const configs = path.resolve(process.argv[2]);
const runs = Number(process.argv[3] ?? 3);
const run = (command, args, cwd = here) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
// Compiled ahead of time, as the program that ships is.
const platform = `${{ linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform]}-${process.arch}`;
const project = path.resolve(here, '../../Clawlint.Benchmarks.Native');
const artifacts = path.resolve(here, '../../../artifacts/benchmarks');
run('dotnet', ['publish', project, '-c', 'Release', '-r', platform, '-v', 'q', '--nologo', '--artifacts-path', artifacts,
  '-p:ClawlintTargetFramework=net9.0', '-p:PublishAot=true', '-p:CppCompilerAndLinker=gcc', '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false']);
const program = path.join(artifacts, `publish/Clawlint.Benchmarks.Native/release_${platform}/Clawlint.Benchmarks.Native`);

const validators = {
  clawlint: () => run(program, ['schema', configs]),
  ajv: () => run('node', ['schema.mjs', 'ajv', configs]),
  'vscode-json-languageservice': () => run('node', ['schema.mjs', 'vscode', configs]),
};
const samples = Object.fromEntries(Object.keys(validators).map(name => [name, {}]));
for (let i = 0; i < runs; i++) {
  for (const [name, measure] of Object.entries(validators)) {
    for (const [, what, value] of measure().matchAll(/^(.+): ([\d.]+) µs/gm)) (samples[name][what] ??= []).push(Number(value));
  }
}

const median = values => values?.toSorted((a, b) => a - b)[values.length >> 1];
console.log('| per config | Clawlint | ajv | vscode-json-languageservice |\n|---|---|---|---|');
for (const what of ['first config', 'read and validate', 'validate, yes or no', 'validate, all errors']) {
  const own = median(samples.clawlint[what]);
  const cells = Object.keys(validators).map(name => median(samples[name][what])).map(value => value === undefined ? '' : value === own ? `${own} µs` : `${value} µs (${(value / own).toFixed(1)} ×)`);
  console.log(`| ${[what, ...cells].join(' | ')} |`);
}

// Lists, by rule, what is said of configs that OpenClaw accepts.
// usage: list CLAWLINT [all]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RELEASE = '2026.9.6';
const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(here, '../../..');
const clawlint = path.resolve(process.argv[2]);
const wanted = process.argv[3] === 'all' ? ['error', 'warning'] : ['error'];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-alarms-'));
const modules = path.join(spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [RELEASE], { encoding: 'utf8' }).stdout.trim(), 'node_modules');

const corpus = path.join(process.env.CLAWLINT_CORPUS ?? path.resolve(repository, '../shared/corpus'), 'configs');
const real = new Map(fs.readdirSync(corpus).sort().map(name => [name, fs.readFileSync(path.join(corpus, name), 'utf8')]));
report('real configs', real);
report('real configs, migrated', migrate(real));
report("fences of OpenClaw's pages", readFences(path.join(modules, 'openclaw/docs')));
fs.rmSync(scratch, { recursive: true, force: true });

function report(title, texts) {
  const accepted = load(texts);
  const files = JSON.parse(run('check', accepted, ['--isolated', '--openclaw', RELEASE, '--format', 'json']).stdout).files;
  const rules = new Map();
  for (const file of files) {
    for (const finding of file.diagnostics.filter(finding => wanted.includes(finding.severity))) {
      const key = `${finding.severity} ${finding.effect} ${finding.rule}`;
      if (!rules.has(key)) rules.set(key, []);
      rules.get(key).push(`${path.basename(file.path)} ${finding.configPath}`);
    }
  }
  console.log(`${title}: ${accepted.size} of ${texts.size} are accepted`);
  for (const [rule, places] of [...rules].sort()) console.log(`  ${rule}: ${places.length} in ${new Set(places.map(place => place.split(' ')[0])).size}, such as ${places[0]}`);
}

function migrate(texts) {
  const { folder } = run('migrate', texts, ['--isolated', '--to', RELEASE]);
  return new Map([...texts.keys()].map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

function run(command, texts, options) {
  const folder = fs.mkdtempSync(path.join(scratch, 'f-'));
  for (const [name, text] of texts) fs.writeFileSync(path.join(folder, name), text);
  const result = spawnSync(clawlint, [command, ...options, ...texts.keys()], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (result.error) throw result.error;
  return { folder, stdout: result.stdout };
}

function load(texts) {
  const inputs = [...texts].map(([id, text]) => JSON.stringify({ id, text, variables: [...text.matchAll(/\$\{([A-Z_][A-Z0-9_]*)/g)].map(match => match[1]) }));
  const oracle = spawnSync(path.join(modules, '.bin/node'), [path.resolve(here, '../fixes/oracle.mjs'), path.join(modules, 'openclaw')], { input: inputs.join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30 });
  const accepted = oracle.stdout.split('\n').filter(Boolean).map(line => JSON.parse(line)).filter(answer => answer.valid);
  if (oracle.stderr) throw new Error(oracle.stderr.slice(0, 2000));
  return new Map(accepted.map(({ id }) => [id, texts.get(id)]));
}

// Every fence of a page about the gateway or a channel that may be a whole config: an object.
function readFences(docs) {
  const fences = new Map();
  for (const folder of ['gateway', 'channels']) {
    for (const page of fs.readdirSync(path.join(docs, folder)).filter(name => name.endsWith('.md')).sort()) {
      const text = fs.readFileSync(path.join(docs, folder, page), 'utf8');
      [...text.matchAll(/^([ \t]*)```(?:json5?|jsonc)[^\n]*\n([\s\S]*?)^[ \t]*```/gm)].filter(match => match[2].trimStart().startsWith('{') || match[2].trimStart().startsWith('//'))
        .forEach((match, i) => fences.set(`${folder}-${page.replace(/\.md$/, '')}-${i}.json5`, match[2]));
    }
  }
  return fences;
}

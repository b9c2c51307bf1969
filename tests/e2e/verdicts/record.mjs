// Records what real OpenClaw releases say of many configs; fixtures/verdicts/README.md describes the result.
// usage: record [SET…]      a set: paths | mutations | includes | environment | legacy | corpus (all when none is named)
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './inputs/environment.mjs';
import { includes } from './inputs/includes.mjs';
import { legacy } from './inputs/legacy.mjs';
import { mutations } from './inputs/mutations.mjs';
import { accepted, blocksOf, rejected } from './inputs/paths.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const oracle = process.env.CLAWLINT_ORACLE;
const target = path.resolve(here, '../../../fixtures/verdicts');
const NEWEST = '2026.9.6';
const OLDER = ['2026.8.2', '2026.5.28', '2026.3.2'];
const MIGRATING = ['2026.3.31', '2026.4.15', '2026.4.29'];
const folders = new Map();

const SETS = {
  paths: () => [[NEWEST, 1], ...OLDER.map(release => [release, 24])].forEach(([release, step]) => recordPaths(release, step)),
  mutations: () => [[NEWEST, 2400], ...OLDER.map(release => [release, 400])].forEach(([release, count]) => record('mutations', release, mutations(bases(), count, 20261120))),
  includes: () => [NEWEST, ...OLDER].forEach(release => record('includes', release, includes())),
  environment: () => [NEWEST, ...OLDER].forEach(release => record('environment', release, environment(fs.readFileSync(path.join(target, 'sample.env'), 'utf8')))),
  legacy: () => MIGRATING.forEach(release => record('legacy', release, legacy())),
  corpus: () => MIGRATING.forEach(recordCorpus),
};

function bases() {
  const folder = path.join(target, 'bases');
  return Object.fromEntries(fs.readdirSync(folder).sort().map(file => [file, fs.readFileSync(path.join(folder, file), 'utf8')]));
}

function record(set, release, inputs) {
  const verdicts = ask(release, inputs.map(input => input.files ? input : { files: { 'openclaw.json': input.config } }));
  write(set, release, inputs.map((input, i) => line(input, verdicts[i])));
}

function recordPaths(release, step) {
  const schema = JSON.parse(fs.readFileSync(path.join(oracle, 'schemas', `${release}.json`), 'utf8'));
  const blocks = blocksOf(schema).filter((_, i) => i % step === 0);
  const askTexts = texts => ask(release, texts.map(text => ({ files: { 'openclaw.json': text } })));
  const yes = accepted(schema, blocks, askTexts);
  const no = rejected(schema, blocks, askTexts);
  write('paths', release, [...yes.records, ...no.records].map(({ config, verdict }) => line({ config }, verdict)));
  const count = blocks.reduce((sum, block) => sum + block.members.length, 0);
  const report = { release, paths: count, neverAccepted: yes.failed.map(({ path, issue }) => `${path}: ${issue?.message ?? 'no issue'}`).sort(), neverRejected: no.never.sort() };
  fs.writeFileSync(path.join(target, release, 'paths.report.json'), JSON.stringify(report, null, 1) + '\n');
}

// Of other people's configs only the name and the verdict.
function recordCorpus(release) {
  const folder = path.join(process.env.CLAWLINT_CORPUS ?? path.resolve(here, '../../../../shared/corpus'), 'configs');
  const names = fs.readdirSync(folder).sort();
  const verdicts = ask(release, names.map(name => ({ files: { 'openclaw.json': fs.readFileSync(path.join(folder, name), 'utf8') } })));
  write('corpus', release, names.map((file, i) => JSON.stringify({ file, valid: verdicts[i].valid })));
}

// A file that many records share is named instead of repeated.
function shared(files) {
  const sample = fs.readFileSync(path.join(target, 'sample.env'), 'utf8');
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text === sample ? { file: 'sample.env' } : text]));
}

// One record a line; a mutation is its base and edits, anything else its text or files.
function line({ base, edits, kind, files, links, config }, verdict) {
  if (verdict.error) throw new Error(verdict.error);
  const input = base ? { kind, base, edits } : files ? { files: shared(files), links } : { config };
  return JSON.stringify({ ...input, valid: verdict.valid, issues: verdict.valid ? undefined : distinct(verdict.issues.map(issue)), warnings: verdict.warnings.length > 0 ? distinct(verdict.warnings.map(w => w.path)) : undefined });
}

// An issue is its path; of an unknown key the key too: OpenClaw names the object around it.
function issue({ path, message }) {
  const keys = /(?:Unrecognized keys?|additional properties): (".*")/.exec(message)?.[1];
  return keys ? [path, ...[...keys.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(match => match[1])] : path;
}

function distinct(list) {
  return [...new Map(list.map(entry => [JSON.stringify(entry), entry])).values()];
}

function write(set, release, lines) {
  const folder = path.join(target, release);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${set}.jsonl`), lines.join('\n') + '\n');
  console.error(`${release} ${set}: ${lines.length} records`);
}

function ask(release, inputs) {
  if (!folders.has(release)) {
    const install = spawnSync(path.join(oracle, 'install'), [release], { encoding: 'utf8' });
    if (install.status !== 0) throw new Error(`cannot install ${release}: ${install.stderr}`);
    folders.set(release, path.join(install.stdout.trim(), 'node_modules'));
  }
  const modules = folders.get(release);
  const answer = spawnSync(path.join(modules, '.bin/node'), [path.join(here, 'oracle.mjs'), path.join(modules, 'openclaw')],
    { input: inputs.map((input, id) => JSON.stringify({ id, ...input })).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30 });
  const verdicts = answer.stdout.split('\n').filter(Boolean).map(text => JSON.parse(text));
  if (verdicts.length !== inputs.length) throw new Error(`${verdicts.length} of ${inputs.length} verdicts: ${answer.stderr.slice(0, 2000)}`);
  return verdicts;
}

for (const set of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SETS)) SETS[set]();

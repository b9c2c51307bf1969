// Compares real configs before and after `clawlint fix`, as real OpenClaw releases load them; fixtures/fixes/README.md describes the result.
// usage: record CLAWLINT [RELEASE…]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.resolve(here, '../../..');
const [program, ...chosen] = process.argv.slice(2);
const clawlint = path.resolve(program);
const releases = chosen.length > 0 ? chosen : ['2026.9.6', '2026.8.2', '2026.5.28', '2026.3.2', '2026.2.17'];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-fixes-'));
const texts = readConfigs();
const lines = [];
let failures = 0;

// What a release reads alike, by its own code: [since, what becomes of it].
const SYNONYMS = [
  // speech providers are looked up by their id of today, of which the old one is an alias
  ['2026.3.28', config => renameEdge(config.messages?.tts ?? config.tts)],
  // no code reads the flag any more
  ['2026.8.2', config => delete config.gateway?.controlUi?.dangerouslyDisableDeviceAuth],
];

for (const release of releases) {
  const before = load(release, texts);
  for (const mode of ['safe', 'unsafe']) compare(release, mode, before);
}
fs.rmSync(scratch, { recursive: true, force: true });
if (chosen.length === 0) fs.writeFileSync(path.join(repository, 'fixtures/fixes/loaded.txt'), lines.join('\n') + '\n');
process.exit(failures > 0 ? 1 : 0);

function readConfigs() {
  const corpus = path.join(process.env.CLAWLINT_CORPUS ?? path.resolve(repository, '../shared/corpus'), 'configs');
  const folders = [corpus, path.join(repository, 'fixtures/hardened')];
  return new Map(folders.flatMap(folder => fs.readdirSync(folder).filter(name => /\.json5?$/.test(name)).sort().map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')])));
}

function compare(release, mode, before) {
  const fixed = fix(release, mode, texts);
  const again = fix(release, mode, fixed);
  const after = load(release, fixed);
  const told = toldPlaces(release);
  const count = { changed: 0, accepted: 0, acceptedAfter: 0, sameConfig: 0, fewerIssues: 0 };
  for (const name of texts.keys()) {
    const [was, is] = [before.get(name), after.get(name)];
    count.changed += fixed.get(name) !== texts.get(name);
    count.accepted += was.valid;
    count.acceptedAfter += is.valid;
    count.fewerIssues += is.issues.length < was.issues.length;
    if (again.get(name) !== fixed.get(name)) fail(`${release} ${mode} ${name}: fixing again changes it again`);
    if (isWorse(was, is, told.get(name))) fail(`${release} ${mode} ${name}: ${was.valid ? 'accepted before' : `${was.issues.length} issues before`}, now ${JSON.stringify(is.issues).slice(0, 900)}`);
    if (mode === 'safe' && was.valid && is.valid) {
      const places = differences(meaning(was.config, release), meaning(is.config, release));
      if (places.length === 0) count.sameConfig++;
      else fail(`${release} ${name}: loaded otherwise: ${places.slice(0, 12).join('; ')}`);
      lines.push(`${release} ${name} ${fixed.get(name) === texts.get(name) ? 'unchanged' : 'changed'} ${places.length === 0 ? 'same' : `differs: ${places.join('; ')}`}`);
    }
  }
  console.error(`${release} ${mode}: ${texts.size} files, ${count.changed} changed; accepted ${count.accepted} before, ${count.acceptedAfter} after; fewer issues in ${count.fewerIssues}`
    + (mode === 'safe' ? `; loaded as before ${count.sameConfig} of ${count.accepted}` : ''));
}

// OpenClaw stops at the first stage that fails, so what a fix lets it reach it had not named before: no worse where our check had, or where a value
// stood in a wrong place and was rejected whole. Whether a command's file is a link is a matter of this machine.
function isWorse(was, is, told) {
  if (was.valid) return !is.valid;
  const known = [...was.issues.map(issue => issue.path), ...told.places];
  const isTold = issue => known.some(place => `${place}.`.startsWith(`${issue.path}.`)) || issue.path.split('.').some(step => told.misplaced.has(step));
  return is.issues.some(issue => !isTold(issue) && !issue.message.includes('must not be a symlink'));
}

// The places that our check names in the files as they were, in OpenClaw's spelling, and the names of what it wants moved: misplaced, or moved by a release.
function toldPlaces(release) {
  const folder = fs.mkdtempSync(path.join(scratch, 'c-'));
  for (const [name, text] of texts) fs.writeFileSync(path.join(folder, name), text);
  const run = spawnSync(clawlint, ['check', '--isolated', '--openclaw', release, '--format', 'json', ...texts.keys()], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  return new Map(JSON.parse(run.stdout).files.map(file => [path.basename(file.path), toldOf(file.diagnostics.filter(finding => finding.effect === 'load'))]));
}

function toldOf(findings) {
  const dotted = place => place.replace(/\["((?:[^"\\]|\\.)*)"\]/g, '.$1').replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
  return {
    places: findings.flatMap(finding => [finding.configPath, finding.openclawPath ?? finding.configPath]).map(dotted),
    misplaced: new Set(findings.filter(finding => /^CL[23]/.test(finding.code)).map(finding => dotted(finding.configPath).split('.').at(-1))),
  };
}

function fail(text) {
  failures++;
  console.error(text);
}

function fix(release, mode, files) {
  const folder = fs.mkdtempSync(path.join(scratch, 'f-'));
  for (const [name, text] of files) fs.writeFileSync(path.join(folder, name), text);
  const run = spawnSync(clawlint, ['fix', '--isolated', '--openclaw', release, ...(mode === 'unsafe' ? ['--unsafe'] : []), ...files.keys()], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || run.signal || /Not written/.test(run.stderr)) throw run.error ?? new Error(run.stderr.slice(0, 1000));
  return new Map([...files.keys()].map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

function load(release, files) {
  const modules = path.join(spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [release], { encoding: 'utf8' }).stdout.trim(), 'node_modules');
  const inputs = [...files].map(([id, text]) => JSON.stringify({ id, text, variables: variablesOf(text) }));
  const run = spawnSync(path.join(modules, '.bin/node'), [path.join(here, 'oracle.mjs'), path.join(modules, 'openclaw')], { input: inputs.join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 30 });
  const answers = run.stdout.split('\n').filter(Boolean).map(line => JSON.parse(line));
  const broken = answers.find(answer => answer.error);
  if (broken || answers.length !== inputs.length) throw new Error(`${release}: ${broken?.id} ${broken?.error ?? run.stderr.slice(0, 2000)}`);
  return new Map(answers.map(answer => [answer.id, answer]));
}

function variablesOf(text) {
  return [...text.matchAll(/\$\{([A-Z_][A-Z0-9_]*)/g)].map(match => match[1]);
}

function meaning(config, release) {
  const copy = structuredClone(config);
  for (const [since, apply] of SYNONYMS) if (isAtLeast(release, since)) apply(copy);
  return copy;
}

function renameEdge(tts) {
  if (!tts) return;
  if (tts.provider === 'edge') tts.provider = 'microsoft';
  if (tts.providers?.edge) {
    tts.providers.microsoft = { ...tts.providers.edge, ...tts.providers.microsoft };
    delete tts.providers.edge;
  }
}

function isAtLeast(release, since) {
  const [left, right] = [release, since].map(name => name.split('.').map(Number));
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 || left[at] > right[at];
}

// The paths at which two values differ; a reader of the order of keys there is none.
function differences(left, right, place = '') {
  if (isDeepStrictEqual(left, right)) return [];
  const isObject = value => value !== null && typeof value === 'object';
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return [place];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap(key => differences(left[key], right[key], place ? `${place}.${key}` : key));
}

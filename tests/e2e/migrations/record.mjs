// usage: see record
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { differences, kinds } from './kinds.mjs';

const RELEASE = '2026.9.6';
const { CLAWLINT_ORACLE: oracle, CLAWLINT_CORPUS: corpus, CLAWLINT_COMMAND: command } = process.env;
const fixture = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../fixtures/migrations', `corpus-${RELEASE}.json`);
const installed = path.join(spawnSync(path.join(oracle, 'install'), [RELEASE], { encoding: 'utf8' }).stdout.trim(), 'node_modules/openclaw');
const JSON5 = createRequire(path.join(installed, 'package.json'))('json5');
const channels = new Set(fs.readdirSync(path.join(installed, 'dist/extensions')));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-migrations-'));

const names = fs.readdirSync(path.join(corpus, 'configs')).sort();
const before = new Map(names.map(name => [name, read(path.join(corpus, `verdicts-${RELEASE}`, `${name}.json`))]));
const rejected = names.filter(name => !before.get(name).valid);
const safe = migrate('safe');
const record = {
  release: RELEASE,
  files: names.length,
  rejected: rejected.length,
  issueLists: new Set(rejected.map(listOf)).size,
  safe: outcome(safe),
  unsafe: outcome(migrate('unsafe', '--unsafe')),
  repairs: compare(safe.folder),
};
fs.mkdirSync(path.dirname(fixture), { recursive: true });
fs.writeFileSync(fixture, JSON.stringify(record, null, 1) + '\n');
fs.rmSync(work, { recursive: true, force: true });
console.error(`accepted: ${record.safe.accepted} of ${record.rejected}, ${record.unsafe.accepted} with --unsafe; of ${record.repairs.files} repairs ${record.repairs.equal} equal, ${record.repairs.equalButForKinds} but for listed kinds`);
process.exit(record.repairs.equalButForKinds === record.repairs.files ? 0 : 1);

function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function listOf(name) {
  return JSON.stringify(before.get(name).issues.map(issue => [issue.path, issue.message]).sort());
}

/** All files, migrated in a folder of their own, and the verdicts on the results. */
function migrate(mode, ...options) {
  const folder = path.join(work, mode);
  fs.cpSync(path.join(corpus, 'configs'), folder, { recursive: true });
  const files = names.map(name => path.join(folder, name));
  files.forEach(file => fs.chmodSync(file, 0o600));
  spawnSync(command, ['migrate', '--to', RELEASE, '--isolated', ...options, ...files], { cwd: work, maxBuffer: 1 << 28 });
  const list = path.join(work, `${mode}.list`);
  fs.writeFileSync(list, files.join('\n'));
  const verdicts = path.join(work, `${mode}-verdicts`);
  const asked = spawnSync(path.join(oracle, 'verdicts'), [RELEASE, verdicts, `@${list}`], { encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(asked.stderr);
  return { folder, verdicts: new Map(names.map(name => [name, read(path.join(verdicts, `${name}.json`))])) };
}

/** How many of the rejected files are accepted now, and of the others what is wrong with them: the rules that say so. */
function outcome({ folder, verdicts }) {
  const left = rejected.filter(name => !verdicts.get(name).valid);
  const lists = new Set(rejected.map(listOf));
  const open = new Set(left.map(listOf));
  return {
    accepted: rejected.length - left.length,
    acceptedIssueLists: lists.size - open.size,
    // What its doctor would still migrate.
    legacyKeys: names.filter(name => (verdicts.get(name).legacyIssues ?? []).length > 0).length,
    worse: names.filter(name => before.get(name).valid && !verdicts.get(name).valid).length,
    left: Object.fromEntries(left.map(name => [name, rulesOf(path.join(folder, name))])),
  };
}

function rulesOf(file) {
  const checked = spawnSync(command, ['check', '--isolated', '--openclaw', RELEASE, '--format', 'json', file], { cwd: work, encoding: 'utf8', maxBuffer: 1 << 26 });
  const diagnostics = JSON.parse(checked.stdout).files[0].diagnostics;
  return [...new Set(diagnostics.filter(finding => finding.effect === 'load').map(finding => finding.rule))].sort();
}

/** What we make of the files that OpenClaw repairs, beside its own result. */
function compare(folder) {
  const count = { files: 0, equal: 0, equalButForKinds: 0, kinds: Object.fromEntries(kinds.map(kind => [kind.name, 0])), unexplained: [] };
  for (const name of names) {
    const repair = read(path.join(corpus, `repairs-${RELEASE}`, `${name}.json`));
    if (repair.status !== 'auto-repairable') continue;
    count.files++;
    const ours = JSON5.parse(fs.readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
    const found = differences(ours, repair.writeConfig).map(difference => kinds.find(kind => kind.holds({ ...difference, installed: channels }))?.name);
    if (found.length === 0) count.equal++;
    if (!found.includes(undefined)) count.equalButForKinds++;
    else count.unexplained.push(name);
    for (const kind of new Set(found.filter(Boolean))) count.kinds[kind]++;
  }
  return count;
}

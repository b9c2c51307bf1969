// Runs the real `doctor --fix --non-interactive` over results of a migration, and records whether it finds a legacy key and what becomes of our values.
// usage: CLAWLINT_ORACLE=FOLDER CLAWLINT_CORPUS=FOLDER CLAWLINT_COMMAND=PROGRAM node record-doctor.mjs COUNT     (about a minute of CPU for each)
// Writes fixtures/migrations/doctor-2026.9.6.json: names of files and numbers. The doctor cannot reach a registry, so it installs nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { differences } from './kinds.mjs';

const RELEASE = '2026.9.6';
const { CLAWLINT_ORACLE: oracle, CLAWLINT_CORPUS: corpus, CLAWLINT_COMMAND: command, PATH } = process.env;
const here = path.dirname(fileURLToPath(import.meta.url));
const fixtures = path.resolve(here, '../../../fixtures/migrations');
const modules = path.join(spawnSync(path.join(oracle, 'install'), [RELEASE], { encoding: 'utf8' }).stdout.trim(), 'node_modules');
const JSON5 = createRequire(path.join(modules, 'openclaw/package.json'))('json5');
const left = JSON.parse(fs.readFileSync(path.join(fixtures, `corpus-${RELEASE}.json`), 'utf8')).safe.left;
const names = fs.readdirSync(path.join(corpus, 'configs')).sort().filter(name => !(name in left));
const count = Number(process.argv[2] ?? 40);
const sample = names.filter((_, index) => Math.floor(index * count / names.length) !== Math.floor((index - 1) * count / names.length));

const results = {};
for (const name of sample) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-doctor-'));
  const file = path.join(home, '.openclaw/openclaw.json');
  fs.mkdirSync(path.dirname(file), { mode: 0o700 });
  fs.copyFileSync(path.join(corpus, 'configs', name), file);
  fs.chmodSync(file, 0o600);
  spawnSync(command, ['migrate', '--to', RELEASE, '--isolated', file], { cwd: home });
  const ours = JSON5.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const doctor = spawnSync(path.join(modules, '.bin/node'), [path.join(modules, 'openclaw/openclaw.mjs'), 'doctor', '--fix', '--non-interactive'], {
    cwd: home,
    encoding: 'utf8',
    timeout: 240_000,
    env: { PATH, HOME: home, NO_COLOR: '1', OPENCLAW_NO_RESPAWN: '1', npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' },
  });
  // Its own stamps aside: when it ran last, and which release wrote the file.
  const found = differences(ours, JSON5.parse(fs.readFileSync(file, 'utf8'))).filter(({ path: [section] }) => section !== 'meta' && section !== 'wizard');
  results[name] = {
    finished: doctor.status === 0,
    legacyKeys: /Legacy config keys detected/.test(doctor.stdout),
    lost: found.filter(({ theirs }) => theirs === undefined).length,
    changed: found.filter(({ ours: before, theirs }) => before !== undefined && theirs !== undefined).length,
  };
  console.error(name, JSON.stringify(results[name]));
  fs.rmSync(home, { recursive: true, force: true });
}

fs.writeFileSync(path.join(fixtures, `doctor-${RELEASE}.json`), JSON.stringify({ release: RELEASE, results }, null, 1) + '\n');

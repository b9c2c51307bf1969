// Records what the real OpenClaw makes of the configs of several files in fixtures/includes/cases.json.
//   OPENCLAW_VERDICTS=… OPENCLAW_PACKAGE=… node tests/e2e/record-includes.mjs [values] [RELEASE…]
// OPENCLAW_VERDICTS is a command that takes RELEASE OUT_FOLDER FOLDER… and writes a verdict of each folder's openclaw.json;
// OPENCLAW_PACKAGE is the folder of the openclaw package of 2026.9.6, whose own functions merge, substitute and migrate.
// Writes fixtures/includes/verdicts-<release>.json and values-2026.9.6.json; all of them where none is named.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const releases = ['2026.3.2', '2026.5.28', '2026.8.2', '2026.9.6'];
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/includes');
const cases = JSON.parse(fs.readFileSync(path.join(folder, 'cases.json'), 'utf8'));
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-includes-'));

for (const [name, files] of Object.entries(cases)) {
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(root, 'cases', name, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, typeof content === 'string' ? content : '{}'.padEnd(content.pad));
  }
}

function write(name, records) {
  const lines = Object.entries(records).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  fs.writeFileSync(path.join(folder, name), `{\n${lines.join(',\n')}\n}\n`);
}

function shorten(issues) {
  return (issues ?? []).map(({ path, message }) => ({ path, message: message.split('\n')[0].slice(0, 200) }));
}

function recordVerdicts(release) {
  const out = path.join(root, release);
  const folders = Object.keys(cases).map((name) => path.join(root, 'cases', name));
  const run = spawnSync(process.env.OPENCLAW_VERDICTS, [release, out, ...folders], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) throw new Error(`no verdicts of ${release}`);
  write(`verdicts-${release}.json`, Object.fromEntries(Object.keys(cases).map((name) => {
    const verdict = JSON.parse(fs.readFileSync(path.join(out, `${name}.json`), 'utf8'));
    if (verdict.error) throw new Error(`${release} ${name}: ${verdict.error}`);
    return [name, { valid: verdict.valid, issues: shorten(verdict.issues), warnings: shorten(verdict.warnings) }];
  })));
}

// A chunk's name carries a hash, and what it exports is named by a letter: find each function by its own name.
async function find(dist, names) {
  const found = {};
  for (const file of fs.readdirSync(dist).filter((file) => file.endsWith('.mjs'))) {
    const text = fs.readFileSync(path.join(dist, file), 'utf8');
    const wanted = names.filter((name) => !found[name] && text.includes(`function ${name}(`) && /^export \{/m.test(text));
    if (wanted.length === 0 || file.startsWith('managed-handoff')) continue;
    for (const value of Object.values(await import(pathToFileURL(path.join(dist, file))))) {
      if (wanted.includes(value?.name)) found[value.name] = value;
    }
  }
  const missing = names.filter((name) => !found[name]);
  if (missing.length > 0) throw new Error(`the package has no ${missing}`);
  return found;
}

async function recordValues() {
  process.env.HOME = path.join(root, 'home');
  const dist = path.join(process.env.OPENCLAW_PACKAGE, 'dist');
  const openclaw = await find(dist, ['resolveConfigIncludes', 'resolveConfigEnvVars', 'applyConfigEnvVars', 'migratePersistedImplicitMainRoster', 'migrateLegacyContextBudgetConfig', 'removeLegacyCopilotDiscovery']);
  const require = createRequire(path.join(dist, 'index.js'));
  const JSON5 = require('json5');
  const dotenv = require('dotenv');
  const values = {};
  for (const name of Object.keys(cases)) {
    const file = path.join(root, 'cases', name, 'openclaw.json');
    try {
      const variables = path.join(path.dirname(file), '.env');
      const env = fs.existsSync(variables) ? dotenv.parse(fs.readFileSync(variables)) : {};
      const merged = openclaw.resolveConfigIncludes(JSON5.parse(fs.readFileSync(file, 'utf8')), file);
      if (merged && typeof merged === 'object' && 'env' in merged) openclaw.applyConfigEnvVars(merged, env);
      const missing = [];
      const written = openclaw.resolveConfigEnvVars(merged, env, { onMissing: ({ varName, configPath }) => missing.push(`${varName} ${configPath}`) });
      const budgets = openclaw.migrateLegacyContextBudgetConfig(openclaw.removeLegacyCopilotDiscovery(structuredClone(written)));
      const migrated = openclaw.migratePersistedImplicitMainRoster(budgets.config, { materializeRoles: false });
      values[name] = JSON.parse(JSON.stringify({ written, migrated: migrated.config, missing }).split(root).join(''));
    } catch (error) {
      values[name] = { error: String(error.message).split(root).join('').slice(0, 200) };
    }
  }
  write('values-2026.9.6.json', values);
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['values', ...releases];
if (wanted.includes('values')) await recordValues();
for (const release of releases.filter((release) => wanted.includes(release))) recordVerdicts(release);
fs.rmSync(root, { recursive: true });

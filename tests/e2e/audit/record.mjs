// Records what a real OpenClaw release's security audit says: beside each config a file of the same name with the ending .audit.json.
// usage: record                    the configs of fixtures/audit
//        record FOLDER FILE…      real configs, copied into FOLDER as they were audited
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RELEASE = '2026.9.6';
const here = path.dirname(fileURLToPath(import.meta.url));
const [given, ...files] = process.argv.slice(2);
const folder = given ?? path.resolve(here, '../../../fixtures/audit');
const inputs = given ? files : fs.readdirSync(folder).filter(name => name.endsWith('.json5')).sort().map(name => path.join(folder, name));

const installed = spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [RELEASE], { encoding: 'utf8' }).stdout.trim();
const lines = inputs.map(file => JSON.stringify({ id: path.basename(file), files: { 'openclaw.json': fs.readFileSync(file, 'utf8') } }));
const run = spawnSync(path.join(installed, 'node_modules/.bin/node'), [path.join(here, 'oracle.mjs'), path.join(installed, 'node_modules/openclaw')], { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
fs.mkdirSync(folder, { recursive: true });
let failed = 0;
for (const { id, config, findings, error } of run.stdout.split('\n').filter(Boolean).map(JSON.parse)) {
  if (error) {
    failed++;
    if (!given) console.error(`${id}: ${error}`);
    continue;
  }
  if (given) fs.writeFileSync(path.join(folder, id.replace(/\.json5?$/, '') + '.json5'), config);
  fs.writeFileSync(path.join(folder, id.replace(/\.json5?$/, '') + '.audit.json'), JSON.stringify({ release: RELEASE, findings }, null, 1) + '\n');
}
console.error(`${inputs.length - failed} recorded, ${failed} not loaded by ${RELEASE}`);
process.exit(given || failed === 0 ? 0 : 1);

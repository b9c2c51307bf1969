// Writes fixtures/plugins/<release>.jsonl: what a real OpenClaw release says of configs whose home holds the plugins of fixtures/plugins/home.json.
// usage: CLAWLINT_ORACLE=FOLDER node record-plugins.mjs RELEASE…     FOLDER holds `install VERSION`, which prints the folder of an installed release
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/plugins');
const files = JSON.parse(fs.readFileSync(path.join(fixtures, 'home.json'), 'utf8'));
const configs = fs.readFileSync(path.join(fixtures, 'configs.txt'), 'utf8').trimEnd().split('\n');

for (const release of process.argv.slice(2)) {
  const install = spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [release], { encoding: 'utf8' });
  if (install.status !== 0) throw new Error(`cannot install ${release}: ${install.stderr}`);
  const modules = path.join(install.stdout.trim(), 'node_modules');
  const lines = configs.map(config => JSON.stringify({ config, ...validate(modules, config) }));
  fs.writeFileSync(path.join(fixtures, `${release}.jsonl`), lines.join('\n') + '\n');
}

/** Each config in a home of its own: a release may write into it. */
function validate(modules, config) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'openclaw-plugins-'));
  for (const [name, text] of Object.entries({ ...files, '.openclaw/openclaw.json': config })) {
    fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    fs.writeFileSync(path.join(home, name), text);
  }
  const node = path.join(modules, '.bin/node');
  const run = spawnSync(node, [path.join(modules, 'openclaw/openclaw.mjs'), 'config', 'validate', '--json'], {
    encoding: 'utf8', cwd: home, env: { PATH: `${path.dirname(node)}:${process.env.PATH}`, HOME: home, NO_COLOR: '1', OPENCLAW_NO_RESPAWN: '1' },
  });
  fs.rmSync(home, { recursive: true, force: true });
  const { valid, issues = [], warnings = [] } = JSON.parse(run.stdout);
  const paths = list => [...new Set(list.map(issue => issue.path))].sort();
  return { valid, issues: paths(issues), warnings: paths(warnings) };
}

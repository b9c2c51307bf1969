// Asks a real OpenClaw release about many configs in one process.
// usage: node oracle.mjs PACKAGE_DIR < inputs.jsonl > verdicts.jsonl
// in:  {"id", "files": {"openclaw.json": text, …}, "links": {name: target}}   a text may be {"size": bytes}
// out: {"id", "valid", "issues": [{path, message}], "warnings": [{path, message}]}
// Each config lies in a fresh folder, HOME is empty and the environment is cleared, so a verdict depends on the input alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const packageFolder = path.resolve(process.argv[2] ?? '');
const dist = path.join(packageFolder, 'dist');
const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'openclaw-verdicts-')));
const home = path.join(root, 'home');
fs.mkdirSync(home);
for (const name of Object.keys(process.env)) if (name !== 'PATH') delete process.env[name];
Object.assign(process.env, { HOME: home, NO_COLOR: '1', OPENCLAW_NO_RESPAWN: '1' });
process.chdir(home);
const cleanEnvironment = { ...process.env };
console.log = console.info = console.warn = console.error = () => {}; // the package logs; stdout is ours

const readSnapshot = await findReader();
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line) fs.writeSync(1, JSON.stringify(await verdictOf(JSON.parse(line))) + '\n');
}
fs.rmSync(root, { recursive: true, force: true });
process.exit(0);

// A chunk's name carries a hash, so a function is found by the text of the chunk and by its own name.
async function findFunction(name, declaration) {
  for (const file of fs.readdirSync(dist).filter(f => /\.m?js$/.test(f))) {
    if (!fs.readFileSync(path.join(dist, file), 'utf8').includes(declaration)) continue;
    const chunk = await import(pathToFileURL(path.join(dist, file)));
    const found = Object.values(chunk).find(value => typeof value === 'function' && value.name === name);
    if (found) return found;
  }
}

// Releases from 2026.8.2 on finish a snapshot with checks of the command itself; older ones take it as it is.
async function findReader() {
  const finish = await findFunction('finishConfigValidationForCli', 'function finishConfigValidationForCli(');
  if (finish) {
    const read = await findFunction('readConfigFileSnapshotWithPluginMetadata', 'function readConfigFileSnapshotWithPluginMetadata(');
    return async () => finish(await read({ observe: false, prepareValidation: 'strict' }));
  }
  const read = await findFunction('readConfigFileSnapshot', 'async function readConfigFileSnapshot(');
  if (!read) throw new Error(`${packageFolder}: no function that reads a config`);
  return () => read();
}

async function verdictOf(input) {
  const folder = fs.mkdtempSync(path.join(root, 'c-'));
  const config = path.join(folder, 'config');
  fs.mkdirSync(config);
  for (const [name, text] of Object.entries(input.files)) {
    const file = path.join(config, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof text === 'string' ? text : '{}'.padEnd(text.size));
  }
  for (const [name, target] of Object.entries(input.links ?? {})) fs.symlinkSync(target, path.join(config, name));
  for (const name of Object.keys(process.env)) if (!(name in cleanEnvironment)) delete process.env[name];
  Object.assign(process.env, cleanEnvironment, { OPENCLAW_CONFIG_PATH: path.join(config, 'openclaw.json') });
  try {
    const snapshot = await readSnapshot();
    const list = entries => (entries ?? []).map(entry => ({ path: entry.path ?? '', message: hide(entry.message, config) }));
    return { id: input.id, valid: snapshot.valid, issues: list(snapshot.issues), warnings: list(snapshot.warnings) };
  } catch (error) {
    return { id: input.id, error: hide(error?.stack ?? error, config).slice(0, 600) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function hide(message, config) {
  return String(message).split(config).join('<dir>').split(home).join('<home>');
}

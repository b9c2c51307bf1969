// Loads many configs with a real OpenClaw release's own loader, in one process.
// usage: node oracle.mjs PACKAGE_DIR < inputs.jsonl > loaded.jsonl
// in:  {"id", "text", "variables": [name, …]}
// out: {"id", "valid", "issues": [{path, message}], "config": what the gateway would work with, where the file loads}
// Each config lies in a fresh folder of one name, HOME is empty, and each variable holds its own name, so the answer depends on the input alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const dist = path.resolve(process.argv[2] ?? '', 'dist');
const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'openclaw-loader-')));
const home = path.join(root, 'home');
const state = path.join(home, '.openclaw');
for (const name of Object.keys(process.env)) if (name !== 'PATH') delete process.env[name];
Object.assign(process.env, { HOME: home, NO_COLOR: '1', OPENCLAW_NO_RESPAWN: '1', OPENCLAW_CONFIG_PATH: path.join(state, 'openclaw.json') });
fs.mkdirSync(home);
process.chdir(home);
const cleanEnvironment = { ...process.env };
console.log = console.info = console.warn = console.error = () => {}; // the package logs; stdout is ours

const sources = new Map(fs.readdirSync(dist).filter(name => /\.m?js$/.test(name)).map(name => [name, fs.readFileSync(path.join(dist, name), 'utf8')]));
const createConfigIO = await findFunction('createConfigIO');
const finish = await findFunction('finishConfigValidationForCli');
const readSnapshot = finish ? await findFunction('readConfigFileSnapshotWithPluginMetadata') : await findFunction('readConfigFileSnapshot');

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line) fs.writeSync(1, JSON.stringify(await load(JSON.parse(line))) + '\n');
}
fs.rmSync(root, { recursive: true, force: true });
process.exit(0);

// A chunk's name carries a hash, so a function is found by the text of the chunk and by its own name.
async function findFunction(name) {
  for (const [file, text] of sources) {
    if (!text.includes(`function ${name}(`)) continue;
    const chunk = await import(pathToFileURL(path.join(dist, file)));
    const found = Object.values(chunk).find(value => typeof value === 'function' && value.name === name);
    if (found) return found;
  }
}

async function load({ id, text, variables }) {
  fs.rmSync(state, { recursive: true, force: true });
  fs.mkdirSync(state, { recursive: true });
  fs.writeFileSync(process.env.OPENCLAW_CONFIG_PATH, text);
  for (const name of Object.keys(process.env)) if (!(name in cleanEnvironment)) delete process.env[name];
  for (const name of variables) process.env[name] ??= `value-of-${name}`;
  try {
    const snapshot = finish ? await finish(await readSnapshot({ observe: false, prepareValidation: 'strict' })) : await readSnapshot();
    const issues = (snapshot.issues ?? []).map(({ path, message }) => ({ path: path ?? '', message }));
    return hide({ id, valid: snapshot.valid, issues, config: snapshot.valid ? createConfigIO({}).loadConfig() : undefined });
  } catch (error) {
    return { id, error: String(error?.stack ?? error).slice(0, 600) };
  }
}

// Paths below the home folder are made whole by the loader, and the folder has another name each time.
function hide(answer) {
  return JSON.parse(JSON.stringify(answer).split(home).join('<home>'));
}

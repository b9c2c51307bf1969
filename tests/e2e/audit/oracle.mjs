// Asks a real OpenClaw release for its security audit of many configs in one process.
// usage: node oracle.mjs PACKAGE_DIR < inputs.jsonl > audits.jsonl
// in:  {"id", "files": {"openclaw.json": text, …}}
// out: {"id", "config", "findings": [{checkId, severity, title, detail}]}   or {"id", "error"} where the release does not load the config
// A config that is rejected and that the gateway would repair at start is audited as repaired: "config" holds what was audited.
// Each config lies in a fresh folder of mode 0700, HOME is empty and the environment is cleared, so the audit depends on the input alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

process.umask(0o077);
const dist = path.resolve(process.argv[2] ?? '', 'dist');
const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'openclaw-audits-')));
for (const name of Object.keys(process.env)) if (name !== 'PATH') delete process.env[name];
Object.assign(process.env, { NO_COLOR: '1', OPENCLAW_NO_RESPAWN: '1' });
process.chdir(root);
const cleanEnvironment = { ...process.env };
console.log = console.info = console.warn = console.error = () => {}; // the package logs; stdout is ours

const createConfigIO = await findFunction('createConfigIO', /^io\.factory-/);
const resolveSecrets = await findFunction('resolveCommandSecretRefsViaGateway', /^command-secret-gateway-/);
const targetIds = await findFunction('getSecurityAuditCommandSecretTargetIds', /^command-secret-targets-/);
const audit = await findFunction('runSecurityAuditCore', /^audit-/);
const readSnapshot = await findFunction('readConfigFileSnapshotWithPluginMetadata', /^io\./);
const finish = await findFunction('finishConfigValidationForCli', /^config-cli-validation-/);
const planRepair = await findFunction('planAutomaticConfigRepair', /^automatic-startup-config-repair-/);
// The one channel that the package brings with its code.
const { telegramPlugin } = await import(pathToFileURL(path.join(dist, 'extensions/telegram/channel-plugin-api.js')));

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line) fs.writeSync(1, JSON.stringify(await auditOf(JSON.parse(line))) + '\n');
}
fs.rmSync(root, { recursive: true, force: true });
process.exit(0);

// A chunk's name carries a hash, so a function is found by the chunk's stem and by its own name.
async function findFunction(name, stem) {
  for (const file of fs.readdirSync(dist).filter(f => stem.test(f) && f.endsWith('.mjs'))) {
    if (!fs.readFileSync(path.join(dist, file), 'utf8').includes(`function ${name}(`)) continue;
    const chunk = await import(pathToFileURL(path.join(dist, file)));
    const found = Object.values(chunk).find(value => typeof value === 'function' && value.name === name);
    if (found) return found;
  }
  throw new Error(`${dist}: no function ${name}`);
}

// The steps of the command itself: read, resolve what the secrets refer to, audit.
async function auditOf(input) {
  const home = fs.mkdtempSync(path.join(root, 'h-'));
  const state = path.join(home, '.openclaw');
  for (const [name, text] of Object.entries(input.files)) {
    const file = path.join(state, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  for (const name of Object.keys(process.env)) if (!(name in cleanEnvironment)) delete process.env[name];
  Object.assign(process.env, cleanEnvironment, { HOME: home, OPENCLAW_STATE_DIR: state, OPENCLAW_CONFIG_PATH: path.join(state, 'openclaw.json') });
  try {
    const config = await repair(path.join(state, 'openclaw.json'));
    const sourceConfig = createConfigIO({}).loadConfig();
    const { resolvedConfig } = await resolveSecrets({ config: sourceConfig, commandName: 'security audit', targetIds: targetIds(), mode: 'read_only_status' });
    const report = await audit({ config: resolvedConfig, sourceConfig, includeFilesystem: true, includeChannelSecurity: true, plugins: sourceConfig.channels?.telegram ? [telegramPlugin] : undefined });
    const findings = [...report.findings, ...(report.suppressedFindings ?? []).map(finding => ({ ...finding, suppressed: true }))];
    return { id: input.id, config, findings: findings.map(({ checkId, severity, title, detail, suppressed }) => ({ checkId, severity, title, detail: detail.split(home).join('<home>'), suppressed })) };
  } catch (error) {
    return { id: input.id, error: String(error?.message ?? error).split(home).join('<home>').slice(0, 400) };
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

// The text that the gateway starts with: the written one, or what the start-up repair makes of it.
async function repair(file) {
  const snapshot = await finish(await readSnapshot({ observe: false, prepareValidation: 'strict' }));
  const plan = snapshot.valid ? undefined : planRepair(snapshot);
  if (plan) fs.writeFileSync(file, JSON.stringify(plan.writeConfig, null, 2) + '\n');
  return fs.readFileSync(file, 'utf8');
}

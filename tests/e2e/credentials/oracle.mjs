// Asks a release's own functions for the credentials of its gateway and its clients, over every mix of sources.
// usage: node oracle.mjs PACKAGE_FOLDER RELEASE
// A value is named by its source: c gateway.auth, r gateway.remote, e environment, l environment with the old prefix, - none, ! an error.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';

const [pkg, release] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'clawlint-credentials-'));
for (const name of Object.keys(process.env)) if (name !== 'PATH') delete process.env[name];
Object.assign(process.env, { HOME: home, OPENCLAW_STATE_DIR: path.join(home, '.openclaw'), NO_COLOR: '1' });
process.chdir(home);
// Clients tell of every failed call, and here each one fails on purpose.
console.error = () => {};

const dist = path.resolve(pkg, 'dist');
const load = file => import(pathToFileURL(path.join(dist, file)));

// A chunk's name carries a hash: it is found by a function that it defines and exports.
async function exported(name) {
  for (const file of fs.readdirSync(dist).filter(file => /\.m?js$/.test(file))) {
    if (!fs.readFileSync(path.join(dist, file), 'utf8').includes(`function ${name}(`)) continue;
    const found = Object.values(await load(file)).find(value => typeof value === 'function' && value.name === name);
    if (found) return found;
  }
  return undefined;
}

const gatewayForConfig = await exported('resolveGatewayAuthForConfig');
const gatewayAuth = await exported('resolveGatewayAuth');
const client = await exported('resolveGatewayCredentialsFromConfig');
const call = client ? undefined : await exported('callGateway');

const values = {
  c: ['config-token-for-tests-0001', 'config-password-for-tests-1'],
  r: ['remote-token-for-tests-0001', 'remote-password-for-tests-1'],
  e: ['environ-token-for-tests-001', 'environ-password-for-tests1'],
  l: ['legacy-token-for-tests-0001', 'legacy-password-for-tests-1'],
};
const letter = value => value == null || value === '' ? '-' : Object.keys(values).find(key => values[key].includes(value)) ?? (value.trim() === '' ? '_' : '?');

// A release without a function for its clients' credentials is asked on the wire: what its client sends to a server of ours.
const captured = [];
let server;
if (call) {
  const { WebSocketServer } = createRequire(path.join(dist, 'index.js'))('ws');
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise(resolve => server.once('listening', resolve));
  server.on('connection', socket => {
    socket.send(JSON.stringify({ type: 'event', event: 'connect.challenge', payload: { nonce: 'nonce-for-tests', ts: Date.now() } }));
    socket.on('message', data => {
      const frame = JSON.parse(data);
      if (frame.method === 'connect') {
        captured.push(frame.params.auth ?? {});
        socket.close(1000, 'recorded');
      }
    });
  });
}

async function askClient(config, target) {
  if (!call) {
    const params = { cfg: config, env: process.env };
    if (target) Object.assign(params, { urlOverride: 'ws://127.0.0.1:1', urlOverrideSource: 'env' });
    try {
      const { token, password } = client(params);
      return letter(token) + letter(password);
    } catch {
      return '!!';
    }
  }
  if (target) return '';
  captured.length = 0;
  const port = server.address().port;
  const remote = config.gateway.mode === 'remote' ? { ...config.gateway.remote, url: `ws://127.0.0.1:${port}` } : config.gateway.remote;
  await call({ config: { ...config, gateway: { ...config.gateway, port, remote } }, method: 'health', timeoutMs: 5000 }).catch(() => {});
  return captured.length ? letter(captured[0].token) + letter(captured[0].password) : '!!';
}

function askGateway(config) {
  const resolved = gatewayForConfig
    ? gatewayForConfig({ config, env: process.env })
    : gatewayAuth({ authConfig: config.gateway.auth, env: process.env, tailscaleMode: 'off' });
  return `${resolved.mode} ${letter(resolved.token)}${letter(resolved.password)}`;
}

const variables = {
  e: { OPENCLAW_GATEWAY_TOKEN: values.e[0], OPENCLAW_GATEWAY_PASSWORD: values.e[1] },
  t: { OPENCLAW_GATEWAY_TOKEN: values.e[0] },
  l: { CLAWDBOT_GATEWAY_TOKEN: values.l[0], CLAWDBOT_GATEWAY_PASSWORD: values.l[1] },
  _: { OPENCLAW_GATEWAY_TOKEN: ' ' },
  '-': {},
};
const lines = [];
for (const mode of ['local', 'remote']) {
  for (const authMode of ['-', 'token', 'password', 'trusted-proxy', 'none']) {
    for (const auth of ['-', 't', 'p', 'tp', '_']) {
      for (const remote of ['-', 't', 'tp']) {
        for (const environment of ['-', 'e', 't', 'l', '_']) {
          const pick = (source, which) => ({ ...(which.includes('t') && { token: values[source][0] }), ...(which.includes('p') && { password: values[source][1] }), ...(which === '_' && { token: ' ' }) });
          const config = {
            gateway: {
              mode,
              auth: { ...(authMode !== '-' && { mode: authMode }), ...pick('c', auth) },
              ...(remote !== '-' && { remote: pick('r', remote) }),
            },
          };
          for (const name of Object.keys(process.env)) if (/GATEWAY_(TOKEN|PASSWORD)$/.test(name)) delete process.env[name];
          Object.assign(process.env, variables[environment]);
          const cells = [askGateway(structuredClone(config)), await askClient(structuredClone(config), false), await askClient(structuredClone(config), true)];
          lines.push([release, mode, authMode, `auth=${auth},remote=${remote},env=${environment}`, ...cells].join('\t'));
        }
      }
    }
  }
}
process.stdout.write(lines.join('\n') + '\n');
server?.close();
fs.rmSync(home, { recursive: true, force: true });
process.exit(0);

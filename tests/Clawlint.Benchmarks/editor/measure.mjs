// How fast and how small the language server is: keystroke to findings, help, proposals, start, memory; prints a table.
// usage: node measure.mjs [CLAWLINT]      without a program it compiles one ahead of time
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Server } from './Server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const program = process.argv[2] ? path.resolve(process.argv[2]) : compile();
const folder = mkdtempSync(path.join(tmpdir(), 'clawlint-editor-'));
const file = path.join(folder, 'openclaw.json');
const uri = pathToFileURL(file).href;
const document = { textDocument: { uri } };

/** Compiled ahead of time, as the program that ships is. */
function compile() {
  const platform = `${{ linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform]}-${process.arch}`;
  const artifacts = path.join(root, 'artifacts/benchmarks');
  execFileSync('dotnet', ['publish', path.join(root, 'src/Clawlint.Cli'), '-c', 'Release', '-r', platform, '-v', 'q', '--nologo', '--artifacts-path', artifacts,
    '-p:ClawlintTargetFramework=net9.0', '-p:PublishAot=true', '-p:CppCompilerAndLinker=gcc', '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(artifacts, `publish/Clawlint.Cli/release_${platform}/clawlint`);
}

/** A config of about some bytes, made up as the largest real ones are: half of it model catalogs, a fifth agents, the rest channels, lists and bindings. */
function createConfig(length) {
  const repeat = (share, make) => {
    let text = '';
    for (let i = 0; text.length < length * share; i++) text += make(i);
    return text;
  };
  const models = repeat(0.5, i => `          { "id": "vendor/model-${i}", "name": "Model ${i}", "reasoning": ${i % 2 > 0}, "input": ["text"], "contextWindow": 200000, "maxTokens": 8192,\n            "cost": { "input": 0.5, "output": 1.5, "cacheRead": 0, "cacheWrite": 0 } },\n`);
  const agents = repeat(0.2, i => `      // the desk of team ${i}\n      "desk-${i}": {\n        "name": "Desk ${i}",\n        "workspace": "~/desks/${i}",\n        "model": { "primary": "gateway/vendor/model-${i}", "fallbacks": ["anthropic/claude-opus-4-6"] },\n      },\n`);
  const accounts = repeat(0.1, i => `        "team-${i}": { "name": "Team ${i}", "enabled": ${i % 3 > 0}, "botToken": "\${TEAM_${i}_TOKEN}", "dmPolicy": "allowlist", "allowFrom": ["${100000 + i}"] },\n`);
  const allowed = repeat(0.1, i => `        "${200000 + i}",\n`);
  const bindings = repeat(0.1, i => `    { "agentId": "desk-${i % 90}", "match": { "channel": "telegram", "accountId": "team-${i % 90}" } },\n`);
  return `{
  "gateway": { "mode": "local", "port": 18789 },
  "models": {
    "providers": {
      "gateway": {
        "baseUrl": "http://127.0.0.1:4000/v1",
        "api": "openai-completions",
        "models": [
${models}        ],
      },
    },
  },
  "agents": {
    "entries": {
${agents}    },
  },
  "channels": {
    "telegram": {
      "dmPolicy": "allowlist",
      "allowFrom": [
${allowed}      ],
      "accounts": {
${accounts}      },
    },
  },
  "bindings": [
${bindings}  ],
}
`;
}

/** A user's keystrokes: a key is typed letter by letter and taken back, at one place after the other. Calls back with each version. */
class Typing {
  #places;
  #version = 1;

  constructor(text) {
    this.#places = text.split('\n').flatMap((line, number) => /^\s+"(name|team-)/.test(line) ? [number] : []);
  }

  get next() {
    const step = this.#version++;
    const line = this.#places[Math.floor(step / 16) % this.#places.length];
    const within = step % 16;
    const [from, to, text] = within < 8 ? [within, within, '"newKey"'[within]] : [15 - within, 16 - within, ''];
    const change = { range: { start: { line, character: from }, end: { line, character: to } }, text };
    return { version: this.#version, change, place: { line, character: 9 + (within < 8 ? within + 1 : 15 - within) } };
  }
}

const milliseconds = async work => {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
};

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function start(text) {
  const server = new Server(program, folder);
  await server.initialize();
  const findings = server.findings(1);
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'openclaw', version: 1, text } });
  await findings;
  return server;
}

async function type(server, { version, change }) {
  const findings = server.findings(version);
  server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  await findings;
}

async function measureStart() {
  const text = createConfig(3_000);
  const times = [];
  for (let i = 0; i < 30; i++) {
    let server;
    times.push(await milliseconds(async () => server = await start(text)));
    await server.end();
  }

  return times;
}

async function measureTyping(text, edits) {
  const server = await start(text);
  const typing = new Typing(text);
  const times = { keystroke: [], completion: [], hover: [] };
  const memory = [];
  for (let i = 1; i <= edits; i++) {
    const key = typing.next;
    times.keystroke.push(await milliseconds(() => type(server, key)));
    if (i % 10 === 0) {
      times.completion.push(await milliseconds(() => server.request('textDocument/completion', { ...document, position: key.place })));
      times.hover.push(await milliseconds(() => server.request('textDocument/hover', { ...document, position: { line: key.place.line + 1, character: 12 } })));
    }

    if (i % (edits / 10) === 0)
      memory.push(server.memory);
  }

  await server.end();
  return { times, memory };
}

try {
  const text = createConfig(200_000);
  writeFileSync(file, text);
  const edits = 10_000;
  const starts = await measureStart();
  const { times, memory } = await measureTyping(text, edits);
  const row = (what, values, limit) => console.log(`| ${what} | ${quantile(values, 0.5).toFixed(1)} ms | ${quantile(values, 0.99).toFixed(1)} ms | ${limit} |`);
  console.log(`| ${Math.round(text.length / 1000)} KB config | median | 99 of 100 | limit |\n|---|---|---|---|`);
  row('keystroke to findings', times.keystroke, '10 ms');
  row('completion', times.completion, '20 ms');
  row('hover', times.hover, '20 ms');
  row('start to first findings (3 KB config)', starts, '100 ms');
  console.log(`\nResident memory, MB, after each tenth of ${edits} edits (limit 60): ${memory.map(size => size.toFixed(1)).join(', ')}`);
} finally {
  rmSync(folder, { recursive: true });
}

// Configs of several files: every way to write $include, every way in which it fails, and how what it brings is merged.

const GATEWAY = "gateway: { mode: 'local', port: 18789 }";
const TELEGRAM = "{ botToken: 'fake-bot-token', allowFrom: ['1000001'] }";

export function includes() {
  return [...forms(), ...failures(), ...merges(), ...chains(), ...positions()];
}

function config(text, others = {}, links) {
  return { files: { 'openclaw.json': text, ...others }, ...(links ? { links } : {}) };
}

function forms() {
  const whole = `{ ${GATEWAY} }`;
  const part = "{ mode: 'local' }";
  const values = ["'./a.json5'", '"./a.json5"', "'a.json5'", "['a.json5']", "['./a.json5', './b.json5']", '[]', "''", "' a.json5 '", '1', 'true', 'null', '{}', "[1]", "['a.json5', 1]", "[['a.json5']]", "'.'", "'./sub'", "'a'", "'A.json5'"];
  return [
    ...values.map(value => config(`{ $include: ${value} }`, { 'a.json5': whole, 'b.json5': "{ logging: { level: 'info' } }", 'sub/a.json5': whole })),
    ...values.map(value => config(`{ gateway: { $include: ${value} } }`, { 'a.json5': part, 'b.json5': '{ port: 18800 }', 'sub/a.json5': part })),
    config(`{ "$include": "./a.json", }`, { 'a.json': '{"gateway":{"mode":"local"}}' }),
    config(`{ '$include': 'sub/../a.json5' }`, { 'a.json5': whole }),
    config(`{ $include: './a.json5' }`, { 'a.json5': `\ufeff// with a byte order mark\r\n${whole}\r\n` }),
  ];
}

function failures() {
  const bad = [
    ['{ gateway: { mode: ', 'unfinished'], ['', 'empty'], ['   \n', 'blank'], ['// only a comment', 'comment'], ['{ a: 1 } trailing', 'trailing'], ["{ gateway: { mode: 'local' } ", 'open'],
    ['{ gateway: { mode: "local" "port": 1 } }', 'comma'], ['undefined', 'undefined'], ['{ gateway: { mode: ${MODE} } }', 'bare reference'],
  ].map(([text]) => config("{ $include: './a.json5' }", { 'a.json5': text }));
  const outside = ['../outside.json5', '/etc/hostname', '/no/such/file.json5', './../../outside.json5', '~/a.json5', './sub/../../outside.json5', 'file:///a.json5', 'https://example.org/a.json5', './a\\u0000.json5', '${DIR}/a.json5', './' + 'x'.repeat(300) + '.json5', './' + 'x/'.repeat(2100) + 'a.json5']
    .flatMap(path => [config(`{ $include: '${path}' }`), config(`{ gateway: { $include: '${path}', mode: 'local' } }`)]);
  return [
    ...bad, ...outside,
    config("{ $include: './big.json5' }", { 'big.json5': { size: 2097152 } }),
    config("{ $include: './big.json5' }", { 'big.json5': { size: 2097153 } }),
    config("{ $include: './link.json5' }", { 'real.json5': `{ ${GATEWAY} }` }, { 'link.json5': 'real.json5' }),
    config("{ $include: './link.json5' }", {}, { 'link.json5': '/etc/hostname' }),
    config("{ $include: './link.json5' }", {}, { 'link.json5': '../../outside.json5' }),
    config("{ $include: './link.json5' }", {}, { 'link.json5': 'missing.json5' }),
    config("{ $include: './sub/a.json5' }", { 'real/a.json5': `{ ${GATEWAY} }` }, { sub: 'real' }),
    config("{ $include: './up/a.json5' }", {}, { up: '..' }),
  ];
}

function merges() {
  const sides = [
    ["{ mode: 'local' }", "mode: 'remote'"], ["{ mode: 'local' }", 'port: 18800'], ["{ port: '18789' }", 'port: 18800'], ['{ port: 18800 }', "port: '18789'"],
    ["{ trustedProxies: ['10.0.0.1'] }", "trustedProxies: ['10.0.0.2']"], ["{ trustedProxies: ['10.0.0.1'] }", "trustedProxies: 'x'"], ["{ trustedProxies: 'x' }", "trustedProxies: ['10.0.0.1']"],
    ["{ trustedProxies: [7] }", "trustedProxies: ['10.0.0.1']"], ['{ auth: { mode: \'token\' } }', "auth: { token: 'fake-token' }"], ["{ auth: 'token' }", "auth: { token: 'fake-token' }"], ["{ auth: { mode: 'token' } }", 'auth: null'],
    ["{ auth: { mode: 'token' } }", 'auth: 7'], ['{ nope: 1 }', 'port: 18800'], ['{ mode: null }', "mode: 'local'"], ["{ mode: 'local' }", 'mode: null'], ["{ __proto__: { port: 'x' } }", "mode: 'local'"],
    ['[]', "mode: 'local'"], ["'local'", "mode: 'local'"], ['null', "mode: 'local'"], ['7', 'port: 1'], ["{ constructor: 'x' }", "mode: 'local'"], ["{ mode: 'local' }", "prototype: {}"],
    ["{ controlUi: { allowedOrigins: ['http://a.example'] } }", "controlUi: { allowedOrigins: ['http://b.example'], basePath: '/x' }"], ["{ bind: '0.0.0.0' }", "bind: 'lan'"], ["{ mode: 'server' }", "mode: 'local'"],
  ];
  return [
    ...sides.map(([file, beside]) => config(`{ gateway: { $include: './a.json5', ${beside} } }`, { 'a.json5': file })),
    ...sides.slice(0, 16).map(([file, beside]) => config(`{ gateway: { $include: ['./a.json5', './b.json5'] } }`, { 'a.json5': file, 'b.json5': `{ ${beside} }` })),
    ...sides.slice(0, 12).map(([file, beside]) => config(`{ $include: './a.json5', gateway: { ${beside} } }`, { 'a.json5': `{ gateway: ${file} }` })),
    config("{ gateway: { $include: ['./a.json5', './b.json5'], trustedProxies: ['10.0.0.3'] } }", { 'a.json5': "{ trustedProxies: ['10.0.0.1'] }", 'b.json5': '{ trustedProxies: [2] }' }),
    config("{ $include: ['./a.json5', './b.json5'] }", { 'a.json5': `{ ${GATEWAY} }`, 'b.json5': '[]' }),
    config("{ $include: ['./a.json5', './b.json5'] }", { 'a.json5': '[]', 'b.json5': `{ ${GATEWAY} }` }),
    config("{ gateway: { mode: 'local', trustedProxies: { $include: ['./a.json5', './b.json5'] } } }", { 'a.json5': "['10.0.0.1']", 'b.json5': "['10.0.0.2']" }),
    config("{ gateway: { mode: 'local', trustedProxies: { $include: ['./a.json5', './b.json5'] } } }", { 'a.json5': "['10.0.0.1']", 'b.json5': '[7]' }),
  ];
}

function chains() {
  const chain = (length, last) => config("{ $include: './1.json5' }", Object.fromEntries(Array.from({ length }, (_, i) => [`${i + 1}.json5`, i + 1 === length ? last : `{ $include: './${i + 2}.json5' }`])));
  return [
    ...[1, 2, 9, 10, 11, 12].map(length => chain(length, `{ ${GATEWAY} }`)),
    config("{ $include: './openclaw.json' }"),
    config("{ $include: './a.json5' }", { 'a.json5': "{ $include: './a.json5' }" }),
    config("{ $include: './a.json5' }", { 'a.json5': "{ $include: './b.json5' }", 'b.json5': "{ $include: './sub/../a.json5' }" }),
    config("{ $include: './a.json5' }", { 'a.json5': "{ gateway: { $include: './openclaw.json' } }" }),
    config("{ gateway: { $include: './a.json5' }, logging: { $include: './a.json5' } }", { 'a.json5': '{}' }),
    config("{ $include: ['./a.json5', './a.json5'] }", { 'a.json5': `{ ${GATEWAY} }` }),
    config("{ $include: './sub/a.json5' }", { 'sub/a.json5': "{ gateway: { $include: './b.json5' } }", 'sub/b.json5': "{ mode: 'local' }" }),
    config("{ $include: './sub/a.json5' }", { 'sub/a.json5': "{ gateway: { $include: './b.json5' } }", 'b.json5': "{ mode: 'local' }" }),
    config("{ $include: './sub/a.json5' }", { 'sub/a.json5': "{ gateway: { $include: '../b.json5' } }", 'b.json5': "{ mode: 'local' }" }),
    config("{ $include: './sub/a.json5' }", { 'sub/a.json5': "{ gateway: { $include: '../../b.json5' } }" }),
    config("{ $include: './a.json5', logging: { level: 'loud' } }", { 'a.json5': "{ gateway: { $include: './missing.json5' } }" }),
  ];
}

function positions() {
  const at = (text, file, more = {}) => config(text, { 'a.json5': file, ...more });
  return [
    at('{ channels: { telegram: { $include: "./a.json5" } } }', TELEGRAM),
    at('{ channels: { telegram: { $include: "./a.json5", allowFrom: [1000002] } } }', TELEGRAM),
    at('{ channels: { telegram: { $include: "./a.json5", token: "x" } } }', TELEGRAM),
    at('{ channels: { telegram: { $include: "./a.json5" } } }', "{ token: 'fake-bot-token' }"),
    at('{ channels: { $include: "./a.json5" } }', `{ telegram: ${TELEGRAM} }`),
    at('{ channels: { $include: "./a.json5" } }', '{ nochannel: {} }'),
    at('{ bindings: [{ $include: "./a.json5" }] }', "{ agentId: 'main', match: { channel: 'telegram' } }"),
    at('{ bindings: [{ $include: "./a.json5" }] }', "{ agentId: 'ghost', match: { channel: 'telegram' } }"),
    at('{ bindings: { $include: "./a.json5" } }', "[{ agentId: 'main', match: { channel: 'telegram' } }]"),
    at('{ bindings: [{ $include: "./a.json5" }] }', "[{ agentId: 'main', match: { channel: 'telegram' } }]"),
    at('{ agents: { entries: { $include: "./a.json5" } } }', '{ main: {} }'),
    at('{ agents: { $include: "./a.json5" } }', "{ list: [{ id: 'main' }] }"),
    at('{ agents: { list: { $include: "./a.json5" } } }', "[{ id: 'main' }]"),
    at('{ agents: { list: [{ $include: "./a.json5" }, { id: "two" }] } }', "{ id: 'main', default: true }"),
    at('{ agents: { $include: "./a.json5", entries: { two: {} } } }', '{ entries: { main: {} } }'),
    at('{ agents: { defaults: { model: { $include: "./a.json5" } } } }', "'openai/gpt-5.4'"),
    at('{ agents: { defaults: { model: { $include: "./a.json5" } } } }', '7'),
    at('{ gateway: { mode: { $include: "./a.json5" } } }', "'local'"),
    at('{ gateway: { mode: { $include: "./a.json5" } } }', "'server'"),
    at('{ gateway: { port: { $include: "./a.json5" } } }', '18789'),
    at('{ gateway: { auth: { token: { $include: "./a.json5" } } } }', "'fake-token'"),
    at('{ gateway: { mode: "local", $includes: "./a.json5" } }', '{}'),
    at('{ gateway: { mode: "local", include: "./a.json5" } }', '{}'),
    at('{ mcp: { servers: { $include: "./a.json5" } } }', "{ files: { command: 'npx' } }"),
    at('{ mcp: { servers: { $include: "./a.json5" } } }', '{ files: {} }'),
    at('{ env: { vars: { $include: "./a.json5" } } }', "{ REGION: 'eu' }"),
    at('{ models: { providers: { $include: "./a.json5" } } }', "{ custom: { baseUrl: 'http://127.0.0.1:1', models: [] } }"),
    at('{ models: { providers: { $include: "./a.json5" } } }', '{ custom: {} }'),
    at('{ plugins: { $include: "./a.json5" } }', "{ slots: { memory: 'nope' } }"),
    at('{ $include: "./a.json5", $schema: "./schema.json" }', `{ ${GATEWAY} }`),
  ];
}

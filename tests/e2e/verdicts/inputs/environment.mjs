// ${NAME} in values, with a .env beside the config: what is replaced, what stays, and what the replaced value must still be.

const REFERENCES = ['${MODE_LOCAL}', '${MODE_WRONG}', '${MISSING}', '${EMPTY}', '${BLANK}', '${lower}', '${Mixed}', '$MODE_LOCAL', '$${MODE_LOCAL}', '$$${MODE_LOCAL}', '${MODE_LOCAL', '${}', '${ MODE_LOCAL }', '${MODE_LOCAL:-local}', '${_UNDER}', '${A1}', '${1A}',
  '${QUOTED}', '${SINGLE}', '${EXPORTED}', '${SPACED}', '${COMMENTED}', '${NESTED}', '${DOLLAR}', '${REFERENCE}', '%MODE_LOCAL%', '{{MODE_LOCAL}}', '${MODE_LOCAL}${EMPTY}', 'lo${PATH_PART}', '${env:MODE_LOCAL}', '${MODE-LOCAL}', '\\u0024{MODE_LOCAL}'];

/** @param dotEnv the text of the .env beside most of the configs */
export function environment(dotEnv) {
  const enumerated = REFERENCES.map(reference => config(`{ gateway: { mode: '${reference}' } }`));
  const free = REFERENCES.map(reference => config(`{ gateway: { mode: 'local', auth: { mode: 'token', token: '${reference}' } } }`));
  const places = [
    "{ gateway: { port: '${PORT_TEXT}' } }", "{ gateway: { port: '${MISSING}' } }", '{ gateway: { port: "${PORT_TEXT}" } }', "{ gateway: { mode: 'local', bind: '${BIND}' } }", "{ gateway: { controlUi: { enabled: '${TRUE}' } } }",
    "{ agents: { defaults: { model: '${MODEL}' } } }", "{ agents: { defaults: { model: { primary: '${MODEL}', fallbacks: ['${MISSING}', '${MODEL}'] } } } }", "{ agents: { defaults: { workspace: '~/${PATH_PART}/x' } } }", "{ agents: { defaults: { heartbeat: { every: '${DURATION}' } } } }",
    "{ agents: { defaults: { heartbeat: { every: '${MISSING}' } } } }", "{ agents: { defaults: { heartbeat: { target: '${MISSING}' } } } }", "{ channels: { telegram: { botToken: '${TOKEN_A}', allowFrom: ['${CHAT}', '${MISSING}'] } } }", "{ channels: { telegram: { botToken: '${MISSING}' } } }", "{ channels: { telegram: { dmPolicy: '${MISSING}' } } }",
    "{ channels: { '${PATH_PART}': {} } }", "{ '${PATH_PART}': 1 }", "{ gateway: { '${MODE_LOCAL}': 1 } }", "{ env: { vars: { FROM_CONFIG: 'local' } }, gateway: { mode: '${FROM_CONFIG}' } }", "{ env: { vars: { MODE_LOCAL: 'server' } }, gateway: { mode: '${MODE_LOCAL}' } }",
    "{ env: { vars: { EMPTY: 'local' } }, gateway: { mode: '${EMPTY}' } }", "{ env: { vars: { A_B: '${MODE_LOCAL}' } }, gateway: { mode: '${A_B}' } }", "{ env: { vars: { A_B: '$${MODE_LOCAL}' } }, gateway: { mode: '${A_B}' } }", "{ env: { vars: { FROM_CONFIG: 7 } }, gateway: { mode: '${FROM_CONFIG}' } }", "{ env: { vars: { ' PADDED ': 'local' } }, gateway: { mode: '${PADDED}' } }",
    "{ env: { FLAT: 'local' }, gateway: { mode: '${FLAT}' } }", "{ env: { vars: { OPENCLAW_INCLUDE_ROOTS: '/' } } }", "{ env: { vars: { NODE_OPTIONS: 'local' } }, gateway: { mode: '${NODE_OPTIONS}' } }", "{ env: { vars: { LD_PRELOAD: 'local' } }, gateway: { mode: '${LD_PRELOAD}' } }", "{ env: { vars: { '1BAD': 'x' } } }", "{ env: { vars: { lower: 'local' } }, gateway: { mode: '${lower}' } }",
    "{ secrets: { providers: { p: { source: 'env', allowlist: ['${PATH_PART}'] } } } }", "{ gateway: { auth: { token: { source: 'env', provider: 'default', id: '${TOKEN_A}' } } } }", "{ gateway: { auth: { token: { source: 'env', provider: 'default', id: 'TOKEN_A' } } } }", "{ gateway: { auth: { token: '$TOKEN_A' } } }", "{ gateway: { auth: { token: '$MISSING' } } }",
    "{ models: { providers: { custom: { baseUrl: '${URL}', apiKey: '${TOKEN_A}', models: [{ id: '${PATH_PART}', name: '${MISSING}' }] } } } }", "{ models: { providers: { custom: { baseUrl: '${MISSING}', models: [] } } } }", "{ models: { providers: { custom: { baseUrl: '${EMPTY}', models: [] } } } }",
    "{ gateway: { remote: { url: '${URL}' } } }", "{ gateway: { publicOrigin: '${URL}' } }", "{ gateway: { publicOrigin: '${MISSING}' } }", "{ mcp: { servers: { s: { url: '${URL}' } } } }", "{ mcp: { servers: { s: { url: '${MISSING}' } } } }", "{ mcp: { servers: { s: { command: '${PATH_PART}', env: { A: '${MISSING}' } } } } }",
    "{ hooks: { enabled: true, token: '${TOKEN_A}' } }", "{ hooks: { enabled: true, token: '${EMPTY}' } }", "{ logging: { level: '${MISSING}' } }", "{ logging: { file: '/tmp/${PATH_PART}.log' } }", "{ tools: { exec: { mode: '${MISSING}' } } }", "{ tools: { web: { search: { provider: '${MISSING}' } } } }",
    "{ bindings: [{ agentId: '${MISSING}', match: { channel: 'telegram' } }] }", "{ agents: { list: [{ id: '${PATH_PART}' }] } }", "{ agents: { list: [{ id: '${MISSING}' }] } }", "{ agents: { entries: { main: { identity: { avatar: '${URL}/a.png' } } } } }", "{ plugins: { slots: { memory: '${MISSING}' } } }", "{ plugins: { load: { paths: ['${MISSING}'] } } }",
    "{ session: { maintenance: { pruneAfter: '${DURATION}' } } }", "{ cron: { sessionRetention: '${MISSING}' } }", "{ gateway: { trustedProxies: ['${MISSING}'], customBindHost: '${MISSING}' } }", "{ $include: '${PATH_PART}.json5' }",
  ].map(text => config(text));
  const included = [
    config("{ $include: './a.json5' }", { 'a.json5': "{ gateway: { mode: '${MODE_LOCAL}' } }" }),
    config("{ $include: './a.json5' }", { 'a.json5': "{ gateway: { mode: '${MODE_WRONG}' } }" }),
    config("{ gateway: { $include: './a.json5', mode: '${MODE_LOCAL}' } }", { 'a.json5': "{ mode: '${MISSING}' }" }),
    config("{ env: { vars: { FROM_CONFIG: 'local' } }, $include: './a.json5' }", { 'a.json5': "{ gateway: { mode: '${FROM_CONFIG}' } }" }),
    config("{ $include: './a.json5', gateway: { mode: '${FROM_CONFIG}' } }", { 'a.json5': "{ env: { vars: { FROM_CONFIG: 'local' } } }" }),
  ];
  const dotEnvs = ['', '# nothing\n', 'A_B=local', 'A_B=local\r\nOTHER=1\r\n', '  A_B = local  \n', 'A_B: local\n', 'A_B="local"# x\n', "A_B='local'\n", 'A_B=`local`\n', 'A_B=server\nA_B=local\n', 'export A_B=local\n', 'A_B\n', '\ufeffA_B=local\n', 'OPENCLAW_GATEWAY_PORT=1\nA_B=local\n', 'A_B="lo\ncal"\n']
    .map(text => ({ files: { 'openclaw.json': "{ gateway: { mode: '${A_B}' } }", '.env': text } }));
  return [...enumerated, ...free, ...places, ...included, ...dotEnvs];

  function config(text, others = {}) {
    return { files: { 'openclaw.json': text, '.env': dotEnv, ...others } };
  }
}

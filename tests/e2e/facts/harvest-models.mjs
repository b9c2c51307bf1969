// Writes schema/facts/model-successors.txt: the models that OpenClaw's own migration replaces, and by what. Asks the code of real packages.
// usage: CLAWLINT_ORACLE=FOLDER node harvest-models.mjs FIRST=RELEASE…     (the first bundled release that the finding holds for, and the release to look at)
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROVIDERS = ['anthropic', 'github-copilot', 'copilot-proxy', 'venice', 'vercel-ai-gateway', 'openai', 'openai-codex', 'groq', 'xai', 'google', 'google-gemini-cli', 'google-vertex', 'together'];
// The families that the migration knows by how they begin; `*` stands for a date or another ending, and each line is tried with some.
const CLAUDE = ['claude-opus-4', 'claude-opus-4-0*', 'claude-opus-4-1*', 'claude-opus-4-5*', 'claude-opus-4.0*', 'claude-opus-4.1*', 'claude-opus-4.5*', 'claude-opus-4-20*',
  'claude-sonnet-4', 'claude-sonnet-4-0*', 'claude-sonnet-4-1*', 'claude-sonnet-4-5*', 'claude-sonnet-4.0*', 'claude-sonnet-4.1*', 'claude-sonnet-4.5*', 'claude-sonnet-4-20*',
  'claude-3-opus*', 'claude-3-sonnet*', 'claude-3-haiku*', 'claude-3-5-sonnet*', 'claude-3.5-sonnet*', 'claude-3-5-haiku*', 'claude-3.5-haiku*', 'claude-3-7-sonnet*', 'claude-3.7-sonnet*'];
const ENDINGS = { 'claude-opus-4-20*': ['250514'], 'claude-sonnet-4-20*': ['250514'] };

const lines = process.argv.slice(2).map(argument => argument.split('=')).flatMap(([first, release]) => {
  const { canonicalize, tables, aliases } = load(release);
  const models = [...CLAUDE, 'gpt-5.6', ...aliases, ...tables.flatMap(table => Object.keys(table))];
  const modelsOf = provider => provider === 'vercel-ai-gateway' ? models.map(model => `anthropic/${model}`) : models;
  return PROVIDERS.flatMap(provider => [...new Set(modelsOf(provider))].flatMap(model => {
    const endings = model.endsWith('*') ? ['', '-20250101', ':thinking'] : [''];
    const answers = (ENDINGS[model.replace('anthropic/', '')] ?? endings).map(ending => canonicalize(`${provider}/${model.replace('*', ending)}`));
    return answers.every(answer => answer && answer === answers[0]) ? [`${first} - ${provider}/${model.toLowerCase()} ${answers[0]}`] : [];
  }));
});

const facts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../schema/facts');
fs.writeFileSync(path.join(facts, 'model-successors.txt'), `# Models that are gone or going, and their successors: first release, last release (- is open), model (* is any ending), successor.
# What doctor --fix of the package ${process.argv.at(-1).split('=')[1]} writes instead (legacy-model-ref-normalization, tests/e2e/facts/harvest-models.mjs); 2026.8.2 writes the same.

${[...new Set(lines)].sort().join('\n')}
`);

/** The migration is one region of a bundled file; it is taken out and run by itself. */
function load(release) {
  const install = spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [release], { encoding: 'utf8' });
  if (install.status !== 0) throw new Error(`cannot install ${release}: ${install.stderr}`);
  const dist = path.join(install.stdout.trim(), 'node_modules/openclaw/dist');
  const file = fs.readdirSync(dist).find(name => name.startsWith('legacy-config-migrations.runtime.models-'));
  const region = /\/\/#region src\/commands\/doctor\/shared\/legacy-model-ref-normalization\.ts\n([\s\S]*?)\/\/#endregion/.exec(fs.readFileSync(path.join(dist, file), 'utf8'))?.[1];
  if (!region) throw new Error(`${release} keeps its migration of models elsewhere`);
  const code = region.replace(/function (normalizeKnownModelRef|normalizeProviderCatalogModelId)[\s\S]*/, '');
  // Other names of the same models, which it writes out before.
  const names = fs.readFileSync(path.join(dist, fs.readdirSync(dist).find(name => /^provider-model-id-normalize-.*\.mjs$/.test(name))), 'utf8').replace(/^(import|export) .*$/gm, '');
  return new Function(`
    ${names}
    const normalizeLowercaseStringOrEmpty = value => (value ?? '').trim().toLowerCase();
    const splitTrailingAuthProfile = model => ({ model });
    ${code}
    const canonicalize = ref => {
      const [provider, ...rest] = ref.split('/');
      const model = rest.join('/');
      const named = provider.startsWith('google') ? normalizeGooglePreviewModelId(model) : provider === 'together' ? normalizeTogetherModelId(model) : model;
      return canonicalizeKnownModelRef(provider + '/' + named) ?? (named === model ? null : provider + '/' + named);
    };
    const aliases = [normalizeGooglePreviewModelId, normalizeTogetherModelId].flatMap(normalize => [...normalize.toString().matchAll(/id === "([^"]+)"/g)].map(match => match[1]));
    return { canonicalize, aliases, tables: [RETIRED_GROQ_MODELS, RETIRED_XAI_MODELS, RETIRED_OPENAI_MODELS, RETIRED_CODEX_MODEL_OVERRIDES] };`)();
}

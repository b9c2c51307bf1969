// Writes schema/facts/plugin-ids.txt and provider-ids.txt from real OpenClaw packages.
// usage: CLAWLINT_ORACLE=FOLDER node harvest-ids.mjs RELEASE…     (the releases to look at, oldest first)
// FOLDER holds `install VERSION`, which prints the folder of an installed release.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const releases = process.argv.slice(2);
if (!process.env.CLAWLINT_ORACLE || releases.length === 0) throw new Error('usage: CLAWLINT_ORACLE=FOLDER node harvest-ids.mjs RELEASE…');
const facts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../schema/facts');

function packageOf(release) {
  const install = spawnSync(path.join(process.env.CLAWLINT_ORACLE, 'install'), [release], { encoding: 'utf8' });
  if (install.status !== 0) throw new Error(`cannot install ${release}: ${install.stderr}`);
  return path.join(install.stdout.trim(), 'node_modules');
}

/** The manifests of the plugins that the package itself holds; releases keep them in one of two folders. */
function manifestsOf(root) {
  return ['extensions', 'dist/extensions'].map(folder => path.join(root, folder)).filter(folder => fs.existsSync(folder))
    .flatMap(folder => fs.readdirSync(folder).map(name => path.join(folder, name, 'openclaw.plugin.json')))
    .filter(file => fs.existsSync(file)).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
}

/** The catalog of official plugins that are installed separately is code; its entries name a plugin's, a provider's and a channel's id. */
function catalogOf(root) {
  const dist = path.join(root, 'dist');
  const code = fs.readdirSync(dist).filter(name => /^official-external-(plugin|provider).*catalog/.test(name)).map(name => fs.readFileSync(path.join(dist, name), 'utf8')).join('\n');
  const ids = pattern => [...code.matchAll(pattern)].map(match => match[1]);
  return {
    plugins: ids(/"?(?:plugin|channel)"?: \{\s*"?id"?: "([^"]+)"/g), // an entry for a channel names only that
    providers: [...code.matchAll(/"?providers"?: \[([^\]]*?)\]/g)].flatMap(match => [...match[1].matchAll(/"?id"?: "([^"]+)"|^\s*"([a-z0-9.-]+)",?$/gm)].map(id => id[1] ?? id[2])),
  };
}

/** Older releases have most providers in the library that they call models through. */
function libraryProviders(modules) {
  const file = path.join(modules, '@mariozechner/pi-ai/dist/models.generated.js');
  return fs.existsSync(file) ? [...fs.readFileSync(file, 'utf8').matchAll(/^ {4}"?([a-z0-9-]+)"?: \{$/gm)].map(match => match[1]) : [];
}

const seen = { plugins: new Map(), providers: new Map() };
for (const release of releases) {
  const modules = packageOf(release);
  const root = path.join(modules, 'openclaw');
  const manifests = manifestsOf(root);
  const catalog = catalogOf(root);
  note('plugins', [...manifests.map(manifest => manifest.id), ...catalog.plugins]);
  note('providers', [
    ...manifests.flatMap(manifest => [...(manifest.providers ?? []), ...(manifest.setup?.providers ?? []).map(provider => provider.id), ...(manifest.cliBackends ?? []), ...Object.keys(manifest.modelCatalog?.providers ?? {}), ...Object.keys(manifest.modelCatalog?.aliases ?? {}), ...Object.keys(manifest.providerAuthAliases ?? {})]),
    ...catalog.providers, ...libraryProviders(modules),
  ]);
  function note(kind, ids) {
    for (const id of ids) seen[kind].set(id, [...new Set([...(seen[kind].get(id) ?? []), release])]);
  }
}

fs.writeFileSync(path.join(facts, 'plugin-ids.txt'), `# Ids of the plugins that OpenClaw has built in or offers in its catalog of official ones: first release, last release (- is open), id.
# From the manifests and the catalog of the packages ${releases.join(', ')} (tests/e2e/facts/harvest-ids.mjs);
# an id counts as known up to the release before the first one that was looked at and lacks it.

${[...seen.plugins].sort(([a], [b]) => a < b ? -1 : 1).map(([id, found]) => range(found, id)).join('\n')}
`);
fs.writeFileSync(path.join(facts, 'provider-ids.txt'), `# Ids of the model providers that any OpenClaw release knows without a block under models.providers, one a line.
# From the manifests, the catalogs and the model library of the packages ${releases.join(', ')} (tests/e2e/facts/harvest-ids.mjs).

${[...seen.providers.keys()].sort().join('\n')}
`);

/** Not known from the first release that was looked at after the last one that has it. */
function range(found, id) {
  const next = releases[releases.indexOf(found.at(-1)) + 1];
  const previous = releases[releases.indexOf(found[0]) - 1];
  return `${previous ? found[0] : '-'} ${next ? before(next) : '-'} ${id}`;
}

/** The bundled release before one. */
function before(release) {
  const all = fs.readdirSync(path.join(facts, '../releases')).filter(file => /^\d/.test(file)).map(file => file.replace(/\.jsonl$/, '')).sort(compare);
  return all[all.indexOf(release) - 1];
}

function compare(left, right) {
  const [a, b] = [left, right].map(release => release.split(/[.-]/).map(Number));
  return a.map((part, i) => part - (b[i] ?? 0)).find(difference => difference !== 0) ?? a.length - b.length;
}

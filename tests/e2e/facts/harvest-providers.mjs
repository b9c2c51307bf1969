// Writes schema/facts/provider-ids.txt from installed OpenClaw packages: beside the packages themselves it looks into the library that calls the models.
// usage: CLAWLINT_ORACLE=FOLDER node harvest-providers.mjs RELEASE…     (the releases to look at, oldest first)
// FOLDER holds `install VERSION`, which prints the folder of an installed release.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const releases = process.argv.slice(2);
if (!process.env.CLAWLINT_ORACLE || releases.length === 0) throw new Error('usage: CLAWLINT_ORACLE=FOLDER node harvest-providers.mjs RELEASE…');
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

/** The catalog of official plugins that are installed separately is code; an entry names the providers that it brings. */
function catalogProviders(root) {
  const dist = path.join(root, 'dist');
  const code = fs.readdirSync(dist).filter(name => /^official-external-(plugin|provider).*catalog/.test(name)).map(name => fs.readFileSync(path.join(dist, name), 'utf8')).join('\n');
  return [...code.matchAll(/"?providers"?: \[([^\]]*?)\]/g)].flatMap(match => [...match[1].matchAll(/"?id"?: "([^"]+)"|^\s*"([a-z0-9.-]+)",?$/gm)].map(id => id[1] ?? id[2]));
}

/** Older releases have most providers in the library that they call models through. */
function libraryProviders(modules) {
  const file = path.join(modules, '@mariozechner/pi-ai/dist/models.generated.js');
  return fs.existsSync(file) ? [...fs.readFileSync(file, 'utf8').matchAll(/^ {4}"?([a-z0-9-]+)"?: \{$/gm)].map(match => match[1]) : [];
}

const providers = new Set(releases.flatMap(release => {
  const modules = packageOf(release);
  const root = path.join(modules, 'openclaw');
  return [
    ...manifestsOf(root).flatMap(manifest => [
      ...(manifest.providers ?? []), ...(manifest.setup?.providers ?? []).map(provider => provider.id), ...(manifest.cliBackends ?? []),
      ...Object.keys(manifest.modelCatalog?.providers ?? {}), ...Object.keys(manifest.modelCatalog?.aliases ?? {}), ...Object.keys(manifest.providerAuthAliases ?? {}),
    ]),
    ...catalogProviders(root), ...libraryProviders(modules),
  ];
}));

fs.writeFileSync(path.join(facts, 'provider-ids.txt'), `# Ids of the model providers that any OpenClaw release knows without a block under models.providers, one a line.
# From the manifests, the catalogs and the model library of the packages ${releases.join(', ')} (tests/e2e/facts/harvest-providers.mjs).

${[...providers].sort().join('\n')}
`);

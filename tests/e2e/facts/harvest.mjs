// Harvests from the packages of OpenClaw's releases what their validators know and their schemas do not say, into schema/facts.
// usage: harvest FOLDER      FOLDER/<release>/ is an unpacked npm package of that release; every release of schema/releases that is there counts
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const packages = process.argv[2];
const schema = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../schema');
const releases = fs.readdirSync(path.join(schema, 'releases')).map(file => file.replace(/\.jsonl$/, '')).sort(compare).filter(release => fs.existsSync(path.join(packages, release, 'package.json')));

const FACTS = {
  channels: ['The channels that a release has built in: the keys that it knows under channels.', release => [...release.channelOrder, ...release.channelMetadata, ...release.manifests.flatMap(m => m.channels ?? [])]],
  'channel-aliases': ['Other names by which the heartbeat\'s target names a channel.', release => release.channelAliases],
  plugins: ['The plugins that a release brings along.', release => release.manifests.map(m => m.id)],
  'retired-plugins': ['Plugins that were taken away: their names are passed over with a warning.', release => release.retiredPlugins],
  'installable-plugins': ['Official plugins that are installed on request.', release => release.installable],
  'memory-plugins': ['Plugins that the memory slot may name though they have to be installed first.', release => release.catalog.filter(entry => entry.id === 'memory-lancedb').map(entry => entry.id)],
  'web-search-providers': ['The web search providers that a release brings along.', release => release.manifests.flatMap(m => m.contracts?.webSearchProviders ?? [])],
  'web-search-plugins': ['Web search providers that a plugin brings which has to be installed first: provider, plugin.', release => release.catalog.flatMap(entry => entry.webSearchProviders.map(id => `${id} ${entry.id}`))],
  'model-providers': ['The model providers that a release knows by itself: settings for them need neither address nor models.', release => release.modelProviders],
  'models-shut-down': ['Models that a release refuses because their provider has shut them down.', release => release.manifests.flatMap(m => (m.modelCatalog?.suppressions ?? []).filter(s => !s.when).map(s => `${s.provider}/${s.model}`.toLowerCase()))],
};

const known = releases.map(name => ({ name, ...read(path.join(packages, name)) }));
fs.mkdirSync(path.join(schema, 'facts'), { recursive: true });
for (const [name, [comment, collect]] of Object.entries(FACTS)) {
  const lines = ranges(known.map(release => new Set(collect(release))));
  fs.writeFileSync(path.join(schema, 'facts', `${name}.txt`), `# ${comment}\n# First release, last release (- is open), fact. Made by tests/e2e/facts/harvest.mjs from the npm packages.\n\n${lines.join('\n')}\n`);
  console.error(`${name}: ${lines.length} lines`);
}

// The oldest first: clawdbot before openclaw, 2026.2.3 before 2026.2.3-1.
function compare(left, right) {
  const [a, b] = [left, right].map(release => [release.startsWith('clawdbot-') ? 0 : 1, ...release.replace('clawdbot-', '').split(/[.-]/).map(Number)]);
  return a.map((part, i) => part - (b[i] ?? -1)).find(difference => difference !== 0) ?? a.length - b.length;
}

// Runs of releases that know a fact, a line each. The first release's facts reach back, the last one's forward.
function ranges(sets) {
  const lines = [];
  for (const fact of [...new Set(sets.flatMap(set => [...set]))].sort()) {
    for (let i = 0; i < sets.length; i++) {
      if (!sets[i].has(fact)) continue;
      let last = i;
      while (last + 1 < sets.length && sets[last + 1].has(fact)) last++;
      const from = i === 0 ? '-' : releases[i];
      const to = last + 1 === sets.length ? '-' : releases[last];
      lines.push(`${from.padEnd(11)} ${to.padEnd(11)} ${fact}`);
      i = last;
    }
  }
  return lines;
}

function read(folder) {
  const chunks = fs.readdirSync(path.join(folder, 'dist')).filter(file => /\.m?js$/.test(file)).map(file => path.join(folder, 'dist', file));
  const texts = chunks.concat(fs.existsSync(path.join(folder, 'dist/channels')) ? fs.readdirSync(path.join(folder, 'dist/channels')).filter(f => f.endsWith('.js')).map(f => path.join(folder, 'dist/channels', f)) : [])
    .map(file => fs.readFileSync(file, 'utf8'));
  const metadata = literal(texts, 'RAW_BUNDLED_CHANNEL_CONFIG_METADATA', text => JSON.parse(text.join(''))) ?? literal(texts, 'GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA', value => value) ?? [];
  return {
    manifests: manifests(folder),
    channelOrder: literal(texts, 'CHAT_CHANNEL_ORDER', value => value) ?? [],
    channelMetadata: metadata.filter(entry => entry.configurable !== false).map(entry => entry.channelId.toLowerCase()),
    channelAliases: [...Object.keys(literal(texts, 'CHAT_CHANNEL_ALIASES', value => value) ?? {}), ...metadata.filter(entry => entry.configurable !== false).flatMap(entry => entry.aliases ?? [])],
    modelProviders: literal(texts, 'BUILT_IN_MODEL_PROVIDER_OVERLAY_IDS', value => [...value]) ?? [],
    retiredPlugins: literal(texts, 'LEGACY_REMOVED_PLUGIN_IDS', value => [...value]) ?? literal(texts, 'RETIRED_PLUGIN_IDS', value => [...value]) ?? [],
    catalog: catalog(texts),
    installable: installable(folder),
  };
}

function manifests(folder) {
  const found = [];
  for (const root of ['extensions', 'dist/extensions'].map(name => path.join(folder, name))) {
    if (!fs.existsSync(root)) continue;
    for (const name of fs.readdirSync(root)) {
      const file = path.join(root, name, 'openclaw.plugin.json');
      if (fs.existsSync(file)) found.push(JSON.parse(fs.readFileSync(file, 'utf8')));
    }
  }
  return found;
}

// The value of a constant that is a literal: an array, an object or a Set, to the line that closes it.
function literal(texts, name, use) {
  for (const text of texts) {
    const start = new RegExp(`(?:const|var|let) ${name} = ((?:/\\* @__PURE__ \\*/ )?(?:new Set\\()?[[{])`).exec(text);
    if (!start) continue;
    const from = start.index + start[0].length - start[1].length;
    const end = /^[^\n]*[\]}]\)?;|\n[\]}]\)?(?:\.join\(""\))?;/.exec(text.slice(from));
    if (!end) continue;
    try {
      const value = vm.runInNewContext(`(${text.slice(from, from + end.index + end[0].length).replace(/(?:\.join\(""\))?;$/, '')})`);
      return use(value);
    } catch { /* not a plain literal here */ }
  }
}

// The ids in the catalog of official plugins; an entry for a channel names only that.
function installable(folder) {
  const dist = path.join(folder, 'dist');
  const texts = fs.readdirSync(dist).filter(name => /^official-external-(plugin|provider).*catalog/.test(name)).map(name => fs.readFileSync(path.join(dist, name), 'utf8'));
  return texts.flatMap(text => [...text.matchAll(/"?(?:plugin|channel)"?: \{\s*"?id"?: "([^"]+)"/g)].map(match => match[1]));
}

// Official plugins that are installed on request; each entry's text names the plugin and the web search providers it brings.
function catalog(texts) {
  const entries = new Map();
  for (const text of texts.filter(t => t.includes('official-external-p') || t.includes('webSearchProviders'))) {
    for (const [, id, rest] of text.matchAll(/"?plugin"?: ?\{\s*"?id"?: ?"([\w-]+)"([\s\S]*?)(?="?plugin"?: ?\{\s*"?id"?: ?"|$)/g)) {
      const list = /"?webSearchProviders"?: ?\[([\s\S]*?)\n\s*\}?\]/.exec(rest.slice(0, 4000))?.[1] ?? '';
      const providers = [...list.matchAll(/(?<![\w])"?id"?: ?"([\w-]+)"/g)].map(match => match[1]);
      const entry = entries.get(id) ?? { id, webSearchProviders: [] };
      entries.set(id, { id, webSearchProviders: [...new Set([...entry.webSearchProviders, ...providers])] });
    }
  }
  return [...entries.values()];
}

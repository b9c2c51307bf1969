// Harvests from the packages of OpenClaw's releases which tools its groups, profiles and sandbox hold, and which commands nodes have, into schema/facts.
// usage: node harvest-tools.mjs FOLDER      FOLDER/<release>/ is an unpacked npm package of that release; every release of schema/releases that is there counts
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const packages = process.argv[2];
const schema = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../schema');
const releases = releasesIn(packages);

const FACTS = {
  'tool-groups': ['The tools that a group of tool policies stands for: group, tool.', constants => Object.entries(constants.groups).flatMap(([group, tools]) => tools.map(tool => `${group} ${tool}`))],
  'tool-profiles': ['The tools that a profile allows: profile, tool; a star is every tool.', constants => Object.entries(constants.profiles).flatMap(([profile, { allow }]) => (allow ?? ['*']).map(tool => `${profile} ${tool}`))],
  'tool-aliases': ['Other names of tools in policies: name, tool.', constants => constants.aliases.map(pair => pair.join(' '))],
  'sandbox-tools': ['What a sandbox allows and denies where the config does not say: allow or deny, tool.', constants => [...constants.sandboxAllow.map(tool => `allow ${tool}`), ...constants.sandboxDeny.map(tool => `deny ${tool}`)]],
  'control-plane-tools': ['Tools with which an agent changes OpenClaw itself.', constants => constants.controlPlane],
  'node-commands': ['The commands that nodes have: known, or dangerous for those that must be allowed one by one.', constants => [...constants.nodeCommands.map(command => `known ${command}`), ...constants.dangerousNodeCommands.map(command => `dangerous ${command}`)]],
};

const known = releases.map(name => read(path.join(packages, name, 'dist')));
for (const [name, [comment, collect]] of Object.entries(FACTS)) {
  writeFacts(name, comment, 'harvest-tools.mjs', releases, known.map(constants => new Set(collect(constants))));
}

function read(dist) {
  const texts = fs.readdirSync(dist).filter(file => /\.m?js$/.test(file)).map(file => fs.readFileSync(path.join(dist, file), 'utf8'));
  const value = name => evaluate(texts, name);
  const tools = value('CORE_TOOL_DEFINITIONS');
  const sections = [...new Set((tools ?? []).map(tool => tool.sectionId))];
  const ofProfile = profile => ({ allow: [...tools.filter(tool => tool.profiles.includes(profile)).map(tool => tool.id), ...profile === 'minimal' || !texts.some(text => text.includes('"bundle-mcp"]')) ? [] : ['bundle-mcp']] });
  const ids = list => list.map(tool => tool.id);
  const dangerous = value('DEFAULT_DANGEROUS_NODE_COMMANDS') ?? [];
  return {
    groups: tools ? { 'group:openclaw': ids(tools.filter(tool => tool.includeInOpenClawGroup)), ...Object.fromEntries(sections.map(section => [`group:${section}`, ids(tools.filter(tool => tool.sectionId === section))])) } : value('TOOL_GROUPS') ?? {},
    profiles: tools ? { minimal: ofProfile('minimal'), coding: ofProfile('coding'), messaging: ofProfile('messaging'), full: { allow: ['*'] } } : value('TOOL_PROFILES') ?? {},
    aliases: aliases(value('TOOL_NAME_ALIASES')),
    sandboxAllow: value('DEFAULT_TOOL_ALLOW') ?? [],
    sandboxDeny: value('DEFAULT_TOOL_DENY') ?? [],
    controlPlane: value('GATEWAY_CONTROL_PLANE_TOOLS') ?? ['cron', 'gateway'],
    nodeCommands: [...new Set([...Object.values(value('PLATFORM_DEFAULTS') ?? {}).flat(), ...value('IOS_WATCH_RELAY_COMMANDS') ?? [], ...value('TALK_PTT_COMMANDS') ?? [], ...dangerous])],
    dangerousNodeCommands: dangerous,
  };
}

function aliases(table) {
  return table instanceof Map || Object.prototype.toString.call(table) === '[object Map]' ? [...table] : Object.entries(table ?? {});
}

// The value of a constant, and of those that it is made of, wherever a chunk declares them.
function evaluate(texts, name, seen = new Map()) {
  if (seen.has(name)) return seen.get(name);
  seen.set(name, undefined);
  const base = name.replace(/\$\d+$/, '');
  for (const text of texts) {
    const start = new RegExp(`(?:const|var|let) ${base}(?:\\$\\d+)? = `).exec(text);
    if (!start) continue;
    const rest = text.slice(start.index + start[0].length);
    const end = /^[^\n]*;(?=\n)|\n[\]})]+;/.exec(rest);
    if (!end) continue;
    const expression = rest.slice(0, end.index + end[0].length - 1);
    const names = [...new Set([...expression.replace(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(/\b[A-Z][A-Z0-9_]+(?:\$\d+)?\b/g)].map(match => match[0]))];
    const scope = Object.fromEntries(names.map(each => [each, evaluate(texts, each, seen) ?? (expression.includes(`...${each}`) ? [] : each)]));
    try {
      const value = vm.runInNewContext(`(${expression})`, scope);
      seen.set(name, value);
      return value;
    } catch { /* not made of constants here */ }
  }
}

/** The releases of schema/releases whose unpacked package lies in a folder, the oldest first. */
function releasesIn(packages) {
  return fs.readdirSync(path.join(schema, 'releases')).map(file => file.replace(/\.jsonl$/, '')).sort(compare).filter(release => fs.existsSync(path.join(packages, release, 'package.json')));
}

/** Writes a file of schema/facts: a line for each run of releases that know a fact. */
function writeFacts(name, comment, script, releases, sets) {
  const lines = ranges(releases, sets);
  fs.mkdirSync(path.join(schema, 'facts'), { recursive: true });
  fs.writeFileSync(path.join(schema, 'facts', `${name}.txt`), `# ${comment}\n# First release, last release (- is open), fact. Made by tests/e2e/facts/${script} from the npm packages.\n\n${lines.join('\n')}\n`);
  console.error(`${name}: ${lines.length} lines`);
}

// The oldest first: clawdbot before openclaw, 2026.2.3 before 2026.2.3-1.
function compare(left, right) {
  const [a, b] = [left, right].map(release => [release.startsWith('clawdbot-') ? 0 : 1, ...release.replace('clawdbot-', '').split(/[.-]/).map(Number)]);
  return a.map((part, i) => part - (b[i] ?? -1)).find(difference => difference !== 0) ?? a.length - b.length;
}

// Runs of releases that know a fact, a line each. The first release's facts reach back, the last one's forward.
function ranges(releases, sets) {
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

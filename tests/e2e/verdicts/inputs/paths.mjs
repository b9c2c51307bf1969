// For every property path of a release's schema a config with an accepted value there and one with a rejected value.
// What the schema cannot say is found by asking: a value that OpenClaw names is replaced by the next one that fits.
import { fitting, flatten, itemOf, memberName, narrow, objectOf, print, unfitting } from '../samples.mjs';

const ROUNDS = 24;

// What a block needs around it that the schema does not say, and values that only a reader of the code knows.
const CONTEXTS = [
  [/^browser\.profiles\.\*/, { 'browser.profiles.sample.cdpPort': 18801 }],
  [/^models\.providers\.\*/, { 'models.providers.custom.baseUrl': 'http://127.0.0.1:9000/v1', 'models.providers.custom.models': [] }],
  [/^agents$/, { 'agents.entries.main': {} }],
  [/^bindings\[\]/, { 'bindings.0.agentId': 'main' }],
  [/^secrets\.providers\.\*\.env/, { 'secrets.providers.sample.command': '/usr/bin/env' }],
  [/^gateway\.roles$/, { 'gateway.roles.default': 'sample', 'gateway.roles.definitions': { sample: { sessions: { others: 'view' }, agents: '*', scopes: [] } } }],
  [/^gateway\.portals/, { 'gateway.portals.ingress': { domain: 'portal.example.org', port: 18900 } }],
  [/^plugins\.entries\.onepassword\.config\.items/, { 'plugins.entries.onepassword.config.vault': 'sample', 'plugins.entries.onepassword.config.items.sample': { item: 'sample', vault: 'sample' } }],
];
const ROLES = { sample: { sessions: { others: 'view' }, agents: '*', scopes: [] } };
const VALUES = {
  'browser.profiles.*': { cdpPort: 18801 },
  'browser.profiles.*.driver': 'openclaw',
  'models.providers.*': { baseUrl: 'http://127.0.0.1:9000/v1', models: [] },
  'gateway.roles': { default: 'sample', definitions: ROLES },
  'gateway.roles.default': 'sample',
  'gateway.roles.definitions': ROLES,
  'gateway.portals.ingress': { domain: 'portal.example.org', port: 18900 },
  'gateway.portals.ingress.domain': 'portal.example.org',
  'gateway.remote.edgeAuth': { 'X-Sample': 'fake-header-for-tests' },
  'tools.web.search.provider': 'gemini',
  'plugins.slots.memory': 'memory-core',
  'agents.defaults.heartbeat.target': 'telegram',
  'agents.entries.*.heartbeat.target': 'telegram',
  'secrets.providers.*.command': '/usr/bin/env',
};

/** The objects of a schema with the properties that are met there first. */
export function blocksOf(schema) {
  const seen = new Set();
  const blocks = [];
  walk(schema, [], '');
  return blocks;

  function walk(raw, chain, path) {
    const node = flatten(raw);
    if (!node || typeof node !== 'object') return;
    const members = [];
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      if (property === false || property.not) continue;
      take(members, name, property, join(path, name));
    }
    const map = mapOf(node);
    if (map) take(members, memberName(node, path), map, join(path, '*'));
    if (members.length > 0) blocks.push({ chain, path, members });
    for (const { name, schema: property, path: below } of members) walk(property, [...chain, { name, schema: property }], below);
    if (node.items) walk(itemOf(node), [...chain, { element: 0, schema: itemOf(node) }], `${path}[]`);
    for (const branch of node.anyOf ?? node.oneOf ?? []) walk(narrow(node, branch), [...chain, { branch: narrow(node, branch) }], path);
  }

  function take(members, name, property, path) {
    if (seen.has(path)) return;
    seen.add(path);
    members.push({ name, schema: property, path });
  }
}

function mapOf(node) {
  if (node.additionalProperties && typeof node.additionalProperties === 'object') return node.additionalProperties;
  return Object.values(node.patternProperties ?? {})[0];
}

function join(path, name) {
  return path === '' ? name : `${path}.${name}`;
}

/** A config that reaches a block and holds the values given there. */
function build(schema, block, values, extras) {
  const steps = block.chain;
  let target;
  const root = place(schema, 0);
  for (const [path, value] of extras) put(root, path.split('.'), value);
  Object.assign(target, values);
  return root;

  function place(raw, index) {
    const node = flatten(raw);
    if (index === steps.length) return target = objectOf(node);
    const step = steps[index];
    if (step.branch) return place(step.branch, index + 1);
    const below = place(step.schema, index + 1);
    if (step.element !== undefined) return [below];
    return { ...objectOf(node), [step.name]: below };
  }
}

// An object that is on the way stays, so that the block's own is still reached.
function put(value, [step, ...rest], leaf) {
  if (value === null || typeof value !== 'object') return;
  if (rest.length > 0) put(value[step] ??= /^\d+$/.test(rest[0]) ? [] : {}, rest, leaf);
  else if (value[step] && leaf && typeof leaf === 'object' && !Array.isArray(leaf)) Object.entries(leaf).forEach(([name, below]) => put(value[step], [name], below));
  else if (!Array.isArray(leaf) || !value[step]) value[step] = leaf;
}

function concretePath(block) {
  return block.chain.filter(step => !step.branch).map(step => step.element ?? step.name).join('.');
}

/** The schema's node at a concrete path, through the first branches that have it. */
function nodeAt(raw, steps) {
  const node = flatten(raw);
  if (!node || typeof node !== 'object') return undefined;
  if (steps.length === 0) return node;
  const [step, ...rest] = steps;
  const below = node.properties?.[step] ?? (/^\d+$/.test(step) && node.items ? itemOf(node) : mapOf(node));
  if (below) return nodeAt(below, rest);
  for (const branch of node.anyOf ?? node.oneOf ?? []) {
    const found = nodeAt(branch, steps);
    if (found) return found;
  }
  return undefined;
}

export function accepted(schema, blocks, ask) {
  const records = [];
  const failed = [];
  let pending = blocks.map(block => ({ block, members: block.members.map(member => ({ ...member, variant: 0 })), extras: contextOf(block), rounds: 0 }));
  while (pending.length > 0) {
    const texts = pending.map(task => print(build(schema, task.block, valuesOf(task.members), task.extras)));
    const verdicts = ask(texts);
    const next = [];
    pending.forEach((task, i) => {
      if (verdicts[i].valid) records.push({ config: texts[i], verdict: verdicts[i] });
      else if (++task.rounds < ROUNDS) next.push(...adjust(task, verdicts[i]));
      else if (task.members.length > 1) next.push(...split(task));
      else failed.push({ path: task.members[0].path, issue: verdicts[i].issues[0] });
    });
    pending = next;
  }
  return { records, failed };

  // The value that is named gets its next variant; a missing one is put in; what cannot be attributed is split.
  function adjust(task, verdict) {
    if (/^channels\./.test(task.block.path) && verdict.issues.some(({ message }) => message.startsWith('unknown channel id'))) {
      failed.push(...task.members.map(({ path }) => ({ path, issue: verdict.issues[0] })));
      return [];
    }
    const base = concretePath(task.block);
    let moved = false;
    for (const { path } of verdict.issues) {
      const member = task.members.find(m => within(path, join(base, m.name)) || path === join(base, m.name));
      if (member) {
        member.variant++;
        moved = true;
      } else if (path !== '' && !task.extras.has(path) && nodeAt(schema, path.split('.'))) {
        task.extras.set(path, fitting(nodeAt(schema, path.split('.')), 0));
        moved = true;
      } else if (task.extras.has(path)) {
        task.extraVariant = (task.extraVariant ?? 0) + 1;
        task.extras.set(path, fitting(nodeAt(schema, path.split('.')), task.extraVariant));
        moved = true;
      }
    }
    if (task.members.length > 1 && (!moved || task.rounds % 8 === 7)) return split(task);
    if (!moved) for (const member of task.members) member.variant++;
    return [task];
  }
}

function split(task) {
  const half = task.members.length >> 1;
  return [task.members.slice(0, half), task.members.slice(half)]
    .map(members => ({ block: task.block, members: members.map(m => ({ ...m, variant: 0 })), extras: contextOf(task.block), rounds: 0 }));
}

function contextOf(block) {
  return new Map(CONTEXTS.filter(([pattern]) => pattern.test(block.path)).flatMap(([, extras]) => Object.entries(extras)));
}

function valuesOf(members) {
  return Object.fromEntries(members.map(({ name, schema, path, variant }) => [name, VALUES[path] ?? fitting(schema, variant)]));
}

function within(path, ancestor) {
  return path.startsWith(ancestor + '.');
}

export function rejected(schema, blocks, ask) {
  const records = [];
  const never = [];
  // all members of a block at once; those that OpenClaw names are done
  const texts = blocks.map(block => print(build(schema, block, wrongOf(block.members), contextOf(block))));
  const verdicts = ask(texts);
  let pending = [];
  blocks.forEach((block, i) => {
    const base = concretePath(block);
    const named = block.members.filter(m => verdicts[i].issues.some(({ path }) => path === join(base, m.name) || within(path, join(base, m.name))));
    if (named.length > 0) records.push({ config: texts[i], verdict: verdicts[i] });
    pending.push(...block.members.filter(m => !named.includes(m)).map(member => ({ block, member, choice: 0 })));
  });
  // the others one by one, until a value is refused
  while (pending.length > 0) {
    const single = pending.map(({ block, member, choice }) => print(build(schema, block, { [member.name]: unfitting(member.schema)[choice] }, contextOf(block))));
    const answers = ask(single);
    const next = [];
    pending.forEach((task, i) => {
      const base = concretePath(task.block);
      const about = answers[i].issues.some(({ path }) => related(path, join(base, task.member.name)));
      if (!answers[i].valid && about) records.push({ config: single[i], verdict: answers[i] });
      else if (++task.choice < unfitting(task.member.schema).length) next.push(task);
      else never.push(task.member.path);
    });
    pending = next;
  }
  return { records, never };
}

function related(path, at) {
  return path === at || within(path, at) || within(at, path) || path === '';
}

function wrongOf(members) {
  return Object.fromEntries(members.map(({ name, schema }) => [name, unfitting(schema)[0]]));
}

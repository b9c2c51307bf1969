// Single mistakes in configs that OpenClaw accepts: each is the base's name and the edits of its text.
import { membersOf, places } from '../places.mjs';
import { random } from '../random.mjs';

const UNKNOWN = ['notes', 'debug', 'Enabled', 'options', '_comment', 'enable', 'default', 'type', 'token', 'url'];
const WORDS = ['on', 'yes', 'auto', 'none', 'default', 'public', 'strict', 'sample', 'all', 'local', 'high'];

const MISTAKES = {
  drop: (m, r, text) => [cut(m, text)],
  typo: (m, r) => [rename(m, misspell(m.name, r))],
  case: (m, r) => [rename(m, r.pick([m.name.toUpperCase(), m.name.toLowerCase(), snake(m.name), m.name[0].toUpperCase() + m.name.slice(1)]))],
  plural: m => [rename(m, m.name.endsWith('s') ? m.name.slice(0, -1) : m.name + 's')],
  retype: (m, r) => [replace(m, r.pick(otherTypes(m.value)))],
  word: (m, r) => m.value.kind === 'string' ? [replace(m, `'${r.pick([...WORDS, misspell(m.value.value, r)])}'`)] : undefined,
  range: (m, r) => m.value.kind === 'number' ? [replace(m, r.pick(['-1', '0', '0.5', '1e9', '99999999', '1e400', 'NaN', '-0']))] : undefined,
  unknown: (m, r) => [insert(m, `${r.pick(UNKNOWN)}: ${r.pick(["'sample'", 'true', '1', '{}', '[]', 'null'])}, `)],
  empty: (m, r) => [replace(m, r.pick(["''", '{}', '[]', 'null', "' '"]))],
  repeat: (m, r, text) => [insert(m, `${key(m.name)}: ${r.pick([...otherTypes(m.value), text.slice(m.value.start, m.value.end)])}, `)],
  wrap: (m, r, text) => [replace(m, r.pick([`[${text.slice(m.value.start, m.value.end)}]`, `{ value: ${text.slice(m.value.start, m.value.end)} }`]))],
  hoist: (m, r, text, root) => m.parent === root ? undefined : [cut(m, text), [root.start + 1, 0, ` ${text.slice(m.start, m.end)},`]],
  nest: (m, r, text) => [[m.start, m.end - m.start, `settings: { ${text.slice(m.start, m.end)} }`]],
};

export function mutations(bases, count, seed) {
  const r = random(seed);
  const kinds = Object.keys(MISTAKES);
  const prepared = Object.entries(bases).map(([base, text]) => {
    const root = places(text);
    return { base, text, root, members: membersOf(root) };
  });
  const records = new Map();
  for (let i = 0; records.size < count; i++) {
    const { base, text, root, members } = r.pick(prepared);
    const kind = kinds[i % kinds.length];
    const edits = MISTAKES[kind](r.pick(members), r, text, root)?.sort((a, b) => a[0] - b[0]);
    const config = edits && apply(text, edits);
    if (config && config !== text && !records.has(config)) records.set(config, { kind, base, edits });
  }
  return [...records].map(([config, record]) => ({ config, ...record }));
}

export function apply(text, edits) {
  return [...edits].reverse().reduce((result, [start, length, newText]) => result.slice(0, start) + newText + result.slice(start + length), text);
}

// A member goes with the comma after it.
function cut(m, text) {
  const comma = /^\s*,/.exec(text.slice(m.end))?.[0].length ?? 0;
  return [m.start, m.end - m.start + comma, ''];
}

function rename(m, name) {
  return [m.start, m.keyEnd - m.start, key(name)];
}

function replace(m, value) {
  return [m.value.start, m.value.end - m.value.start, value];
}

function insert(m, member) {
  return [m.start, 0, member];
}

function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

function otherTypes(value) {
  return [['string', "'sample'"], ['string', `'${value.kind === 'number' ? value.value : 1}'`], ['number', '7'], ['boolean', 'true'], ['array', "['sample']"], ['object', "{ sample: 'sample' }"], ['null', 'null']]
    .filter(([kind]) => kind !== value.kind).map(([, text]) => text);
}

function misspell(word, r) {
  if (word.length < 2) return word + word;
  const at = r.below(word.length - 1);
  return r.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + 'q' + word.slice(at + 1),
  ]).replaceAll("'", '').replaceAll('\\', '');
}

function snake(name) {
  return name.replace(/[A-Z]/g, letter => '_' + letter.toLowerCase());
}

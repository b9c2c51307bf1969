// Values for a node of a JSON Schema: some that fit and some that do not. Deterministic.

const STRINGS = [
  'sample', 'main', '10m', 'https://example.org/a', 'https://example.org', 'SAMPLE_NAME', '1mb', '09:00', 'local/sample', '/opt/sample',
  'wss://example.org', 'http://127.0.0.1:9000', 'user@example.org', '127.0.0.1', '#336699', '12345', '24h', '7d', '2026-01-02T03:04:05Z',
  '123e4567-e89b-42d3-a456-426614174000', 'ghp_0123456789abcdef0123456789abcdef', 'openai:sample', 'github:sample', 'profile:sample',
  'https://sample.cloudflareaccess.com', './sample', '*', 'UTC', 'en', 'telegram', 'owner', 'channel:sample', '+15550100', '#sample',
  'sample one', 'local/*', '@sample:example.org', '0.0.0.0/0', 'sample.md', 'mm', '1', 'CP-1',
];
const NUMBERS = [1, 2, 5, 10, 60, 1000, 1024, 60000, 18789, 0.5, 0, -1];
const OBJECTS = [{}];

// A schema's `anyOf` and `oneOf` beside other keywords: the branch narrows what stands beside it.
export function narrow(node, branch) {
  const { anyOf, oneOf, ...rest } = node;
  return {
    ...rest, ...branch,
    properties: { ...rest.properties, ...branch.properties },
    required: [...(rest.required ?? []), ...(branch.required ?? [])],
  };
}

export function flatten(node) {
  if (!node?.allOf) return node;
  const { allOf, ...rest } = node;
  return allOf.reduce((merged, part) => ({
    ...merged, ...part,
    properties: { ...merged.properties, ...part.properties },
    required: [...(merged.required ?? []), ...(part.required ?? [])],
  }), rest);
}

/** The variant-th value that fits a node, as far as the schema can say. */
export function fitting(schema, variant = 0) {
  const node = flatten(schema);
  if (node === true || node === undefined) return pick(['sample', true, 1, {}, []], variant);
  if ('const' in node) return node.const;
  if (node.enum) return pick(node.enum, variant);
  const branches = node.anyOf ?? node.oneOf;
  if (branches) return fitting(narrow(node, branches[variant % branches.length]), Math.floor(variant / branches.length));
  const type = Array.isArray(node.type) ? pick(node.type, variant) : node.type ?? (node.properties ? 'object' : undefined);
  switch (type) {
    case 'string': return pick(strings(node), variant);
    case 'integer': case 'number': return pick(numbers(node, type), variant);
    case 'boolean': return variant % 2 === 0;
    case 'null': return null;
    case 'array': return Array.from({ length: Math.max(node.minItems ?? 0, variant > 0 ? 1 : 0) }, (_, i) => fitting(itemOf(node), variant + i));
    case 'object': return objectOf(node, variant);
    default: return pick(['sample', true, 1, {}, []], variant);
  }
}

export function itemOf(node) {
  return Array.isArray(node.items) ? node.items[0] : node.items ?? {};
}

/** An object with what a node requires. */
export function objectOf(node, variant = 0) {
  const value = Object.fromEntries((node.required ?? []).map(name => [name, fitting(node.properties?.[name], variant)]));
  if ((node.minProperties ?? 0) > Object.keys(value).length) {
    const [name, schema] = Object.entries(node.properties ?? {})[0] ?? ['sample', node.additionalProperties];
    value[name] = fitting(schema, variant);
  }
  return value;
}

// What a map's names mean is not in the schema.
const MEMBER_NAMES = [
  [/^agents\.entries$/, 'main'],
  [/^models\.providers$/, 'custom'],
  [/^agents\..*models$/, 'local/sample'],
  [/^broadcast$/, 'telegram:1000001'],
  [/^cloudWorkers\.projectProfiles$/, 'github.com/sample/sample'],
  [/\.docker\.env$|^env\.vars$/, 'SAMPLE_NAME'],
];

/** A name for a member of a map. */
export function memberName(node, path) {
  const known = MEMBER_NAMES.find(([pattern]) => pattern.test(path));
  if (known) return known[1];
  const names = flatten(node.propertyNames ?? {});
  return pick(strings(names.enum ? { ...names, type: 'string' } : names).filter(name => !name.includes('.')), 0);
}

function strings(node) {
  if (node.enum) return node.enum;
  const pattern = node.pattern === undefined ? undefined : patternOf(node.pattern);
  const fit = STRINGS.filter(text => (!pattern || pattern.test(text)) && text.length >= (node.minLength ?? 0) && text.length <= (node.maxLength ?? 1e6)
    && (node.format !== 'uri' || URL.canParse(text)) && (node.format !== 'email' || text.includes('@')));
  return fit.length > 0 ? fit : ['x'.padEnd(node.minLength ?? 1, 'x')];
}

// The printed pattern has lost its flags; `u` is needed where property escapes are used.
function patternOf(source) {
  return new RegExp(source, /\\p\{/.test(source) ? 'u' : '');
}

function numbers(node, type) {
  const fits = n => n >= (node.minimum ?? -Infinity) && n <= (node.maximum ?? Infinity) && n > (node.exclusiveMinimum ?? -Infinity)
    && n < (node.exclusiveMaximum ?? Infinity) && (type !== 'integer' || Number.isInteger(n));
  const near = [node.minimum, node.maximum, (node.exclusiveMinimum ?? NaN) + 1].filter(n => Number.isFinite(n) && fits(n));
  return [...NUMBERS.filter(fits), ...near, 1];
}

/** Values that a node should refuse, most telling first. */
export function unfitting(schema) {
  const types = typesOf(schema);
  const wrongType = [['boolean', true], ['number', 7], ['string', 'not right'], ['array', ['no']], ['object', { no: 1 }], ['null', null]]
    .filter(([type]) => !types.has(type)).map(([, value]) => value);
  const node = flatten(schema) ?? {};
  const outside = [];
  if (node.enum || 'const' in node) outside.push('no-such-word');
  if (types.has('string')) outside.push('', ' ', '\u0000', 'not right', 'x'.repeat((node.maxLength ?? 300) + 1));
  if (types.has('number')) outside.push(-99999, 1e15, 0.123, 0);
  if (types.has('array')) outside.push([{}], [7], ['', ''], [null]);
  if (types.has('object')) outside.push({ '': 1 }, { sample: 'no' }, { sample: 7 }, { sample: null }, { 'no such.key': {} });
  return [...wrongType, ...outside];
}

function typesOf(schema) {
  const node = flatten(schema);
  const all = new Set(['boolean', 'number', 'string', 'array', 'object', 'null']);
  if (node === undefined || node === true) return all;
  if ('const' in node) return new Set([kindOf(node.const)]);
  if (node.enum) return new Set(node.enum.map(kindOf));
  const branches = node.anyOf ?? node.oneOf;
  if (branches) return new Set(branches.flatMap(branch => [...typesOf(branch)]));
  if (node.type === undefined) return node.properties ? new Set(['object']) : all;
  return new Set([node.type].flat().map(type => type === 'integer' ? 'number' : type));
}

export function kindOf(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function pick(list, index) {
  return list[index % list.length];
}

/** A value as short JSON5. */
export function print(value) {
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`;
  if (value && typeof value === 'object') return `{${Object.entries(value).map(([name, v]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)}:${print(v)}`).join(',')}}`;
  return typeof value === 'string' ? quote(value) : String(value);
}

function quote(text) {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

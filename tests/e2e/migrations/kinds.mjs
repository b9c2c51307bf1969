// The kinds of differences between what we make of a file and what OpenClaw's own repair makes of it. fixtures/migrations/README.md says why each is one.

const isEmpty = value => value !== null && typeof value === 'object' && Object.values(value).every(isEmpty);
const isLoopback = origin => /^http:\/\/(localhost|127\.0\.0\.1):\d+$/.test(origin);
const without = (value, other) => value === undefined && other !== undefined;

export const kinds = [
  { name: 'stamp', holds: ({ path, ours, theirs }) => path[0] === 'meta' && without(ours, theirs) },
  { name: 'implicit-agent', holds: ({ path, ours, theirs }) => /^agents(\.entries(\.main)?)?$/.test(path.join('.')) && without(ours, theirs) && isEmpty(theirs) },
  { name: 'loopback-origins', holds: ({ path, ours, theirs }) => /^gateway\.controlUi(\.allowedOrigins)?$/.test(path.join('.')) && (ours === undefined || isEmpty(ours)) && (theirs?.allowedOrigins ?? theirs ?? []).every?.(isLoopback) === true },
  { name: 'empty-object', holds: ({ ours, theirs }) => (without(ours, theirs) && isEmpty(theirs)) || (without(theirs, ours) && isEmpty(ours)) },
  { name: 'binding-of-plugin', holds: ({ path, ours, theirs, installed }) => path.join('.') === 'bindings' && Array.isArray(ours) && startsWith(ours, theirs ?? []) && ours.slice((theirs ?? []).length).every(binding => !installed.has(binding.match.channel)) },
];

/** The differences of two values, each with its path: objects member by member, all else as a whole. */
export function differences(ours, theirs, path = []) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return [];
  const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (isObject(ours) && isObject(theirs)) {
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap(key => differences(ours[key], theirs[key], [...path, key]));
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    return ours.flatMap((value, index) => differences(value, theirs[index], [...path, String(index)]));
  }
  return [{ path, ours, theirs }];
}

function startsWith(list, start) {
  return start.every((value, index) => differences(list[index], value).length === 0);
}

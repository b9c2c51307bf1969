// Reads our own base configs (well-formed JSON5) with the place of every value, so that a mutation is an edit of the text.
// A value: {kind, start, end, value?, members?: [{name, start, end, value}], elements?: [value]}; a member ends before its comma.

export function places(text) {
  let at = 0;
  return value();

  function value() {
    skip();
    const start = at;
    const first = text[at];
    if (first === '{') return { kind: 'object', start, members: list('}', member), end: at };
    if (first === '[') return { kind: 'array', start, elements: list(']', value), end: at };
    const literal = first === "'" || first === '"' ? string() : take(/[^\s,\]}]+/y);
    if (first === "'" || first === '"') return { kind: 'string', start, end: at, value: literal };
    const plain = JSON.parse(literal);
    return { kind: plain === null ? 'null' : typeof plain, start, end: at, value: plain };
  }

  function list(close, item) {
    const items = [];
    at++;
    for (skip(); text[at] !== close; skip()) {
      items.push(item());
      skip();
      if (text[at] === ',') at++;
    }
    at++;
    return items;
  }

  function member() {
    const start = at;
    const name = text[at] === "'" || text[at] === '"' ? string() : take(/[\w$]+/y);
    const keyEnd = at;
    skip();
    at++; // the colon
    const held = value();
    return { name, start, keyEnd, end: held.end, value: held };
  }

  function string() {
    const raw = take(text[at] === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^'\\]|\\.)*'/y);
    return raw.slice(1, -1).replace(/\\(.)/g, '$1');
  }

  function skip() {
    take(/(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y);
  }

  function take(pattern) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new Error(`unexpected text at ${at}: ${text.slice(at, at + 20)}`);
    at += match[0].length;
    return match[0];
  }
}

/** Every member below a value, with its path of names and elements. */
export function membersOf(value, path = []) {
  if (value.elements) return value.elements.flatMap((element, i) => membersOf(element, [...path, i]));
  return (value.members ?? []).flatMap(m => [{ ...m, path: [...path, m.name], parent: value }, ...membersOf(m.value, [...path, m.name])]);
}

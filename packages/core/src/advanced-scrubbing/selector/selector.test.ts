import { describe, expect, it } from 'vitest';
import { parseSelector, type Selector } from './selector.ts';

function pathOf(text: string, legacy = true): Selector | undefined {
  return parseSelector(text, { legacy }).selector;
}

describe('a selector', () => {
  it('is read part by part: types, indices, keys, quoted keys and wildcards', () => {
    expect(pathOf("$http.headers.0.*.'my ''own'' key'.**")).toEqual({
      kind: 'path',
      items: [
        { kind: 'type', type: 'http' },
        { kind: 'key', key: 'headers' },
        { kind: 'index', index: 0 },
        { kind: 'wildcard' },
        { kind: 'key', key: "my 'own' key" },
        { kind: 'deep wildcard' },
      ],
    });
  });

  it('binds && closer than ||, and takes either sign once or twice', () => {
    expect(pathOf('a | b & ~c')).toEqual(pathOf('a || (b && !c)'));
    expect(pathOf('(a | b) & c')).not.toEqual(pathOf('a | b & c'));
  });

  it.each([
    ['$request', '$http'],
    ['$EXCEPTION', '$error'],
    ['$bool', '$boolean'],
    ['$stacktrace', '$stack'],
    ['$list', '$array'],
  ])('knows %s by its other name', (one, other) => {
    expect(pathOf(one)).toEqual(pathOf(other));
  });

  it('reads the words of the oldest configurations as types, unless it is asked not to or they are quoted', () => {
    expect(pathOf('freeform')).toEqual(pathOf('$string'));
    expect(pathOf('databag')).toEqual(pathOf('$object'));
    expect(pathOf('email', false)).toEqual({ kind: 'path', items: [{ kind: 'key', key: 'email' }] });
    expect(pathOf("'email'")).toEqual(pathOf('email', false));
    expect(pathOf('extra.email')).toEqual(pathOf('extra.email', false));
  });

  it.each([
    ['**.a.**', 'deep wildcard used more than once', 0],
    ['a && *', 'wildcard must be part of a path', 5],
    ['a || $requst', 'unknown value type', 5],
    ['a &&', 'it ends where a path belongs', 4],
    ['a.#', 'a character that begins no part of a path', 2],
    ['(a || b', 'a parenthesis without an end', 7],
    ["extra.'key", 'a quoted key without an end', 6],
    ['a b', 'something stands behind the end', 2],
    ['2abc', 'a character that begins no part of a path', 1],
    ['', 'it ends where a path belongs', 0],
  ])('says of %s what is wrong, where, and what to do', (text, problem, position) => {
    const { fault } = parseSelector(text);
    expect(fault).toMatchObject({ problem, position });
    expect(fault?.fix).toMatch(/\.$|\?$|\*$|'$/);
  });

  it('proposes the type that was meant', () => {
    expect(parseSelector('$requst').fault?.fix).toBe('Did you mean "request"?');
  });

  it('refuses nesting without an end instead of running out of memory', () => {
    expect(parseSelector(`${'('.repeat(5000)}a`).fault?.problem).toBe('too many parentheses within each other');
  });
});

/** A set of characters, asked by code point. */
export interface CharacterSet {
  readonly has: (code: number) => boolean;
}

/** A set that answers for ASCII from a table. */
function tabled(has: (code: number) => boolean): CharacterSet {
  const ascii = Array.from({ length: 128 }, (_none, code) => has(code));
  return { has: (code) => (code < 128 ? ascii[code] === true : has(code)) };
}

/** The characters between two code points, both included. */
export function rangeSet(first: number, last: number): CharacterSet {
  return { has: (code) => code >= first && code <= last };
}

/** Everything that is in one of the sets. */
export function unionSet(sets: readonly CharacterSet[]): CharacterSet {
  return tabled((code) => sets.some(({ has }) => has(code)));
}

/** Everything that is in both sets. */
export function intersectionSet(one: CharacterSet, other: CharacterSet): CharacterSet {
  return tabled((code) => one.has(code) && other.has(code));
}

/** Everything that is not in a set. */
export function negatedSet({ has }: CharacterSet): CharacterSet {
  return tabled((code) => !has(code));
}

/** What a set has, in either case. */
export function caselessSet({ has }: CharacterSet): CharacterSet {
  return tabled((code) => {
    if (has(code)) return true;
    const character = String.fromCodePoint(code);
    return [character.toLowerCase(), character.toUpperCase()].some((other) => {
      const [first = '', ...more] = other;
      return more.length === 0 && has(first.codePointAt(0) ?? 0);
    });
  });
}

/** The characters that an expression of JavaScript matches, which is asked about one at a time. */
export function expressionSet(source: string): CharacterSet {
  const expression = new RegExp(`^${source}$`, 'u');
  return tabled((code) => (code < 0xd800 || code > 0xdfff) && expression.test(String.fromCodePoint(code)));
}

/** Digits, letters and blanks as Rust's expressions know them: of every script. */
export const classSources = {
  d: '\\p{Nd}',
  s: '\\p{White_Space}',
  w: '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]',
} as const;

/** The same of ASCII alone, for expressions that switch the other scripts off. */
export const asciiClassSources = {
  d: '[0-9]',
  s: '[\\t\\n\\v\\f\\r ]',
  w: '[0-9A-Za-z_]',
} as const;

/** The classes of POSIX, which are of ASCII. */
export const posixSources: Readonly<Record<string, string>> = {
  alnum: '[0-9A-Za-z]',
  alpha: '[A-Za-z]',
  ascii: '[\\0-\\x7f]',
  blank: '[\\t ]',
  cntrl: '[\\0-\\x1f\\x7f]',
  digit: '[0-9]',
  graph: '[!-~]',
  lower: '[a-z]',
  print: '[ -~]',
  punct: '[!-\\/:-@\\[-`{-~]',
  space: '[\\t\\n\\v\\f\\r ]',
  upper: '[A-Z]',
  word: '[0-9A-Za-z_]',
  xdigit: '[0-9A-Fa-f]',
};

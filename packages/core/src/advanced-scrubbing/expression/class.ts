import {
  asciiClassSources,
  type CharacterSet,
  caselessSet,
  classSources,
  expressionSet,
  intersectionSet,
  negatedSet,
  posixSources,
  rangeSet,
  unionSet,
} from './character-set.ts';
import type { Source } from './source.ts';

export interface ClassOptions {
  /** Whether the difference of upper and lower case is passed over: before a set is turned into what it does not have. */
  readonly caseless?: boolean;
  /** Whether digits, letters and blanks are those of ASCII. */
  readonly ascii?: boolean;
}

/** How deep sets may be nested. */
const deepest = 32;

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

function taken(source: Source, form: RegExp): readonly string[] | undefined {
  form.lastIndex = source.at;
  const match = form.exec(source.text);
  if (match === null) return undefined;
  source.at += match[0].length;
  return match;
}

function knownSet(source: string): CharacterSet | undefined {
  try {
    return expressionSet(source);
  } catch (_unknown) {
    return undefined;
  }
}

/** The set behind `\p{…}`, `\P{…}` or `\pL`; undefined where none stands. Throws a RangeError for one that nobody knows. */
export function propertySet(source: Source, { caseless = false }: ClassOptions = {}): CharacterSet | undefined {
  const [, sign, braced, letter] = taken(source, /\\([pP])(?:\{(\^?[\w =:]+)\}|([A-Z]))/y) ?? [];
  if (sign === undefined) return undefined;
  const name = (braced ?? letter ?? '').replace(/[ ^]/g, '').replace(':', '=');
  const isNegated = (sign === 'P') !== (braced?.startsWith('^') === true);
  const set = knownSet(`\\p{${name}}`) ?? knownSet(`\\p{Script=${name}}`);
  const folded = set !== undefined && caseless ? caselessSet(set) : set;
  if (folded !== undefined) return isNegated ? negatedSet(folded) : folded;
  throw new RangeError('it asks for a property of characters that is not known here');
}

/** The code point that an escape stands for. Throws a RangeError for one that means something else, or nothing. */
export function escapedCode(source: Source): number {
  const [, braced, short, long, two] =
    taken(source, /\\(?:[xuU]\{([\da-fA-F]{1,8})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2}))/y) ?? [];
  const digits = braced ?? short ?? long ?? two;
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    if (code > 0x10ffff) throw new RangeError('it names a character that does not exist');
    return code;
  }
  const [, control] = taken(source, /\\([afnrtv])/y) ?? [];
  if (control !== undefined) return controls[control] ?? 0;
  const [, sign] = taken(source, /\\([^\w<>]|_)/uy) ?? [];
  if (sign === undefined) throw new RangeError('it refers back to a group, or has an escape that Rust does not know');
  return sign.codePointAt(0) ?? 0;
}

/** The set behind `\d`, `\w`, `\s` and their opposites; undefined where none stands. */
export function perlSet(source: Source, { ascii = false }: ClassOptions = {}): CharacterSet | undefined {
  const [, letter] = taken(source, /\\([dswDSW])/y) ?? [];
  if (letter === undefined) return undefined;
  const sources = ascii ? asciiClassSources : classSources;
  const key = letter.toLowerCase();
  const set = expressionSet(key === 'd' ? sources.d : key === 's' ? sources.s : sources.w);
  return letter === key ? set : negatedSet(set);
}

function namedSet(source: Source, options: ClassOptions): CharacterSet | undefined {
  const [, negation, name] = taken(source, /\[:(\^?)(\w+):\]/y) ?? [];
  if (name !== undefined) {
    const posix = Object.hasOwn(posixSources, name) ? posixSources[name] : undefined;
    if (posix === undefined) throw new RangeError('it has a class in brackets that is not known');
    const set = options.caseless ? caselessSet(expressionSet(posix)) : expressionSet(posix);
    return negation === '' ? set : negatedSet(set);
  }
  return perlSet(source, options) ?? propertySet(source, options);
}

function literal(source: Source): number {
  const { text, at } = source;
  if (text[at] === '\\') return escapedCode(source);
  const code = text.codePointAt(at);
  if (code === undefined) throw new RangeError('a set of characters has no end');
  source.at += code > 0xffff ? 2 : 1;
  return code;
}

function member(source: Source, options: ClassOptions, depth: number): CharacterSet {
  const named = namedSet(source, options);
  if (named !== undefined) return named;
  if (source.text[source.at] === '[') return bracketSet(source, options, depth + 1);
  const first = literal(source);
  if (!/^-(?![\]-])/.test(source.text.slice(source.at, source.at + 2)) || source.at + 1 >= source.text.length)
    return rangeSet(first, first);
  source.at += 1;
  const last = literal(source);
  if (last < first) throw new RangeError('a range of characters ends before it begins');
  return rangeSet(first, last);
}

/** Reads a set in brackets, also one with sets within it and with `&&`, `--` and `~~`. Throws a RangeError. */
export function bracketSet(source: Source, options: ClassOptions = {}, depth = 0): CharacterSet {
  if (depth > deepest) throw new RangeError('its sets of characters are nested too deeply');
  const [, negation] = taken(source, /\[(\^?)/y) ?? [];
  const members: CharacterSet[] = [];
  if (taken(source, /\]/y) !== undefined) members.push(rangeSet(93, 93));
  let left: ((right: CharacterSet) => CharacterSet) | undefined;
  const joined = (): CharacterSet => (options.caseless ? caselessSet(unionSet(members)) : unionSet(members));
  const closed = (): CharacterSet => (left === undefined ? joined() : left(joined()));
  while (taken(source, /\]/y) === undefined) {
    const [operator] = taken(source, /&&|--|~~/y) ?? [];
    if (operator === undefined) {
      members.push(member(source, options, depth));
      continue;
    }
    const one = closed();
    members.length = 0;
    left = (other) => {
      if (operator === '&&') return intersectionSet(one, other);
      if (operator === '--') return intersectionSet(one, negatedSet(other));
      return intersectionSet(unionSet([one, other]), negatedSet(intersectionSet(one, other)));
    };
  }
  return negation === '^' ? negatedSet(closed()) : closed();
}

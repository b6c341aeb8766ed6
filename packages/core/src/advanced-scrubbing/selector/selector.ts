import { suggestion } from '../../refusal.ts';
import { type ValueType, valueTypeNamed, valueTypeNames } from '../value-type.ts';

/** One part of a path: a type, a place in a list, a key, exactly one step, or one step and more. */
export type PathItem =
  | { readonly kind: 'type'; readonly type: ValueType }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'deep wildcard' };

/** Says which fields of an item are meant. */
export type Selector =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Selector[] }
  | { readonly kind: 'not'; readonly part: Selector }
  | { readonly kind: 'path'; readonly items: readonly PathItem[] };

/** Why a text is no selector. */
export interface SelectorFault {
  readonly problem: string;
  /** Where, in characters from the start. */
  readonly position: number;
  readonly fix: string;
}

/** A selector, or why there is none. */
export type ParsedSelector =
  | { readonly selector: Selector; readonly fault?: never }
  | { readonly fault: SelectorFault; readonly selector?: never };

export interface ParseOptions {
  /** Whether the words of the oldest configurations, such as `freeform` and `databag`, stand for types. */
  readonly legacy?: boolean;
}

/** What Sentry's oldest configurations call a type. */
const legacyTypes: Readonly<Record<string, ValueType>> = {
  freeform: 'string',
  email: 'string',
  sensitive: 'string',
  text: 'string',
  databag: 'object',
  container: 'object',
};

/** How deep parentheses may be nested. */
const deepest = 64;

/** Reads a selector of Sentry's Advanced Data Scrubbing, such as `$http.headers.authorization || extra.**`. */
export function parseSelector(text: string, { legacy = true }: ParseOptions = {}): ParsedSelector {
  let at = 0;
  let depth = 0;
  let fault: SelectorFault | undefined;

  function fail(problem: string, position: number, fix: string): undefined {
    fault ??= { problem, position, fix };
    return undefined;
  }

  function take(form: RegExp): RegExpExecArray | null {
    while (text[at] === ' ') at += 1;
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) at += match[0].length;
    return match;
  }

  function typeNamed(name: string, position: number): PathItem | undefined {
    const type = valueTypeNamed(name);
    if (type !== undefined) return { kind: 'type', type };
    return fail('unknown value type', position, suggestion(name, valueTypeNames()));
  }

  function item(): PathItem | undefined {
    const [, typeName] = take(/\$([a-z_]+)/iy) ?? [];
    if (typeName !== undefined) return typeNamed(typeName, at - typeName.length - 1);
    if (take(/\*\*/y) !== null) return { kind: 'deep wildcard' };
    if (take(/\*/y) !== null) return { kind: 'wildcard' };
    const [, quoted] = take(/'((?:[^']|'')+)'/y) ?? [];
    if (quoted !== undefined) return { kind: 'key', key: quoted.replaceAll("''", "'") };
    const [key] = take(/[A-Za-z_][A-Za-z0-9_-]*/y) ?? [];
    if (key !== undefined) return { kind: 'key', key };
    const [digits] = take(/\d+/y) ?? [];
    if (digits !== undefined && !/[A-Za-z_-]/.test(text[at] ?? '')) return { kind: 'index', index: Number(digits) };
    return text[at] === "'"
      ? fail('a quoted key without an end', at, "Close it with a quotation mark, and write '' for one within.")
      : fail(
          at < text.length ? 'a character that begins no part of a path' : 'it ends where a path belongs',
          Math.min(at, text.length),
          "Write a key, a $type, an index, * or **; a key with other characters goes in quotation marks: 'my.key'.",
        );
  }

  function legacyPath(key: string): readonly PathItem[] | undefined {
    const type = legacy && Object.hasOwn(legacyTypes, key) ? legacyTypes[key] : undefined;
    return type && [{ kind: 'type', type }];
  }

  function path(): Selector | undefined {
    const start = at;
    const items: PathItem[] = [];
    do {
      const next = item();
      if (next === undefined) return undefined;
      items.push(next);
    } while (take(/\./y) !== null);
    const [only] = items;
    if (items.filter(({ kind }) => kind === 'deep wildcard').length > 1)
      return fail('deep wildcard used more than once', start, 'Keep one ** in each path.');
    if (items.length === 1 && only?.kind === 'wildcard')
      return fail('wildcard must be part of a path', start, 'Write ** for every field, or a path such as extra.*');
    const isBare = items.length === 1 && only?.kind === 'key' && text.slice(start, at).trim() === only.key;
    return { kind: 'path', items: (isBare ? legacyPath(only.key) : undefined) ?? items };
  }

  function maybeNot(): Selector | undefined {
    const negated = take(/[!~]/y) !== null;
    const part = take(/\(/y) === null ? path() : group();
    return part !== undefined && negated ? { kind: 'not', part } : part;
  }

  function group(): Selector | undefined {
    depth += 1;
    if (depth > deepest) return fail('too many parentheses within each other', at, 'Write it flatter.');
    const inner = choice();
    depth -= 1;
    if (inner === undefined || take(/\)/y) !== null) return inner;
    return fail('a parenthesis without an end', at, 'Close it with ).');
  }

  function list(kind: 'and' | 'or', operator: RegExp, next: () => Selector | undefined): Selector | undefined {
    const parts: Selector[] = [];
    do {
      const part = next();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (take(operator) !== null);
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  function choice(): Selector | undefined {
    return list('or', /\|\|?/y, () => list('and', /&&?/y, maybeNot));
  }

  const selector = choice();
  if (selector !== undefined && take(/$/y) === null) fail('something stands behind the end', at, 'Join selectors with && or ||.');
  return selector === undefined || fault !== undefined
    ? { fault: fault ?? { problem: 'it could not be read', position: at, fix: 'Write a path, such as extra.password' } }
    : { selector };
}

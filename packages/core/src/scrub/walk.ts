import { isRecord, type JsonRecord } from '../sentry.ts';
import { isPlain, mayHoldBytes, type Reading, reading } from './plain.ts';
import { cutMark, limits, type Work } from './work.ts';

/** Continues a walk into a value that was found inside a text. */
export type Descend<Context> = (value: unknown, context: Context) => unknown;

/** What is known of a key under a context: the key to send, and what the value is judged by; undefined keeps it as it is. */
export interface Member<Context> {
  readonly sentKey: string;
  readonly below: Context | undefined;
}

/** What a walk asks on its way. `Context` is whatever the answers depend on. */
export interface Visitor<Context> {
  /** What is known of a key of an object that is judged by the context. */
  readonly member: (context: Context, key: string, value: unknown, parent: object, work: Work) => Member<Context>;
  /** What an entry of a list is judged by, with the entry before it; undefined keeps it as it is. */
  readonly entry: (
    context: Context,
    at: number,
    value: unknown,
    before: unknown,
    list: readonly unknown[],
  ) => Context | undefined;
  /** What to send in place of a whole object or list, decided before it is entered; undefined enters it. */
  readonly whole?: (value: object, context: Context) => { readonly sent: unknown } | undefined;
  /** What to send in place of a text or a number; undefined removes it. */
  readonly leaf: (value: string | number | bigint, context: Context, work: Work, descend: Descend<Context>) => unknown;
}

const { getOwnPropertyDescriptor } = Object;

/** How what is plain is read. */
const plainly: Reading = { plain: undefined, isBytes: false, length: undefined, mayStay: true };

/** Whether the first member of an object may begin bytes as JSON has them. */
function startsLikeBytes(value: object): boolean {
  try {
    if (!isRecord(value)) return false;
    for (const key in value) return mayHoldBytes(key, value[key]);
    return false;
  } catch (_thrown) {
    return true;
  }
}

/** Sets a key, also `__proto__`. */
function define(sent: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(sent, key, { value, enumerable: true, configurable: true, writable: true });
  else sent[key] = value;
}

/** A key of its own for one that became like another: they are told apart by a number. */
function freeKey(sent: object, key: string, twins: Map<string, number>): string {
  let free = key;
  while (Object.hasOwn(sent, free)) {
    const twin = (twins.get(key) ?? 1) + 1;
    twins.set(key, twin);
    free = `${key} ${twin}`;
  }
  return free;
}

/** The members of an object before one, none of which has changed. */
function membersBefore(record: JsonRecord, end: string): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const key in record) {
    if (key === end) break;
    if (Object.hasOwn(record, key)) define(sent, key, record[key]);
  }
  return sent;
}

/**
 * Visits every key and value of a tree and gives back the tree to send: the same reference where nothing changed,
 * otherwise with copies of the changed branches. The tree itself is never written to. Depth and size are bounded.
 */
export function walk<Context>(root: unknown, context: Context, visitor: Visitor<Context>, work: Work): unknown {
  const ancestors: object[] = [];
  const { path } = work;

  function cut(): string {
    work.cut += 1;
    return cutMark;
  }

  /** Visits what was found in a text, as if it stood in the text's place. */
  function descend(inner: unknown, within: Context): unknown {
    const key = work.key;
    const sent = visit(inner, within, key ?? '', key !== undefined);
    work.key = key;
    return sent;
  }

  function visit(value: unknown, judged: Context | undefined, key: string | number, isMember: boolean): unknown {
    if (judged === undefined) return value;
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'bigint':
        work.key = isMember ? key : undefined;
        return visitor.leaf(value, judged, work, descend);
      case 'boolean':
        return value;
      case 'object': {
        if (value === null) return null;
        if (isMember) path.push(key);
        const sent = enter(value, judged, key);
        if (isMember) path.pop();
        return sent;
      }
      default:
        return undefined;
    }
  }

  function enter(value: object, judged: Context, key: string | number): unknown {
    if (ancestors.length >= limits.depth || ancestors.includes(value)) return cut();
    const read = isPlain(value) && !startsLikeBytes(value) ? plainly : reading(value, key);
    if (read === undefined) return cut();
    if (read.isBytes) work.cut += 1;
    ancestors.push(value);
    const whole = read.plain === undefined ? visitor.whole?.(value, judged) : undefined;
    const sent = whole !== undefined ? whole.sent : visitRead(value, read, judged, key);
    ancestors.pop();
    return sent;
  }

  function visitRead(value: object, read: Reading, judged: Context, key: string | number): unknown {
    return read.plain === undefined ? visitMembers(value, read, judged) : visit(read.plain.value, judged, key, false);
  }

  function visitMembers(value: object, { length, mayStay }: Reading, judged: Context): unknown {
    if (Array.isArray(value)) return visitList(value, length ?? value.length, mayStay, judged);
    return isRecord(value) ? visitRecord(value, mayStay, judged) : cut();
  }

  function visitList(list: readonly unknown[], length: number, mayStay: boolean, judged: Context): unknown {
    let sent: unknown[] | undefined = mayStay ? undefined : [];
    let before: unknown;
    for (let at = 0; at < length; at += 1) {
      if (work.nodes >= limits.nodes) return [...(sent ?? list.slice(0, at)), cut()];
      work.nodes += 1;
      let value: unknown;
      let isSteady = false;
      let isCut = false;
      try {
        value = list[at];
        // A descriptor costs as much as the rest of a step, and accessors in lists are rare: reading twice tells most of them.
        isSteady = Object.is(list[at], value);
      } catch (_thrown) {
        isCut = true;
      }
      const sentValue = isCut ? cut() : visit(value, visitor.entry(judged, at, value, before, list), at, true);
      before = value;
      if (sent === undefined && !(isSteady && Object.is(sentValue, value))) sent = list.slice(0, at);
      sent?.push(sentValue);
    }
    return sent ?? list;
  }

  function visitRecord(record: JsonRecord, mayStay: boolean, judged: Context): unknown {
    let sent: Record<string, unknown> | undefined = mayStay ? undefined : {};
    let twins: Map<string, number> | undefined;
    let isOurs = false;
    try {
      for (const key in record) {
        let value: unknown;
        let isSteady = false;
        let isCut = false;
        try {
          value = record[key];
          const property = getOwnPropertyDescriptor(record, key);
          if (property === undefined) continue;
          isSteady = Object.is(property.value, value);
        } catch (_thrown) {
          isCut = true;
        }
        isOurs = true;
        if (work.nodes >= limits.nodes) {
          sent ??= membersBefore(record, key);
          define(sent, freeKey(sent, cutMark, new Map()), cut());
          return sent;
        }
        work.nodes += 2;
        work.key = undefined;
        const { sentKey, below } = visitor.member(judged, key, value, record, work);
        const sentValue = isCut ? cut() : visit(value, below, sentKey, true);
        const isSame = isSteady && Object.is(sentValue, value);
        if (sent === undefined && !(isSame && sentKey === key)) sent = membersBefore(record, key);
        if (sentKey !== key) twins ??= new Map();
        if (sent !== undefined && (sentValue !== undefined || isSame)) {
          define(sent, twins === undefined ? sentKey : freeKey(sent, sentKey, twins), sentValue);
        }
        isOurs = false;
      }
    } catch (thrown) {
      if (isOurs) throw thrown;
      return cut();
    }
    return sent ?? record;
  }

  work.nodes += 1;
  work.key = undefined;
  return visit(root, context, '', false);
}

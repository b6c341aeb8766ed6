import { isRecord, type JsonRecord } from '../sentry.ts';
import { isPlain, mayHoldBytes, type Reading, reading } from './plain.ts';
import { copyAt, emptyCopy, endWith, putMember } from './record-copy.ts';
import { cutMark, limits, noteCut, type Work } from './work.ts';

/** Continues a walk into a value that was found inside a text. */
export type Descend<Context> = (value: unknown, context: Context) => unknown;

/** What is known of a key under a context: the key to send, and what the value is judged by; undefined keeps it as it is. */
export interface Member<Context> {
  readonly sentKey: string;
  readonly below: Context | undefined;
  /** Whether the SDK itself makes the member, so that it is no accessor which answers otherwise the third time. */
  readonly isBuilt?: boolean;
}

/** What a walk asks on its way. `Context` is whatever the answers depend on. */
export interface Visitor<Context> {
  /** What is known of the key at a position of an object that is judged by the context. */
  readonly member: (context: Context, key: string, at: number, value: unknown, parent: object, work: Work) => Member<Context>;
  /** What an entry of a list is judged by, with the entry before it, as it is and as it leaves; undefined keeps it as it is. */
  readonly entry: (
    context: Context,
    at: number,
    value: unknown,
    before: unknown,
    sentBefore: unknown,
    list: readonly unknown[],
    work: Work,
  ) => Context | undefined;
  /** What to send in place of a whole object or list, decided before it is entered; undefined enters it. */
  readonly whole?: (value: object, context: Context, work: Work) => { readonly sent: unknown } | undefined;
  /** What to send in place of a text or a number; undefined removes it. */
  readonly leaf: (value: string | number | bigint, context: Context, work: Work, descend: Descend<Context>) => unknown;
}

/** How what is plain is read. */
const plainly: Reading = { plain: undefined, isBytes: false, length: undefined, mayStay: true, isRead: false };

/** Reads a member. V8 compiles the reading of `record[key]` in a loop over its keys anew for each object that has no cache of them. */
function memberOf(record: JsonRecord, key: string): unknown {
  return record[key];
}

/** Whether a member will answer the same when it is read again. A descriptor costs as much as the rest of a step. */
function isSteady(record: JsonRecord, key: string, value: unknown, isBuilt = false): boolean {
  return Object.is(isBuilt ? memberOf(record, key) : Object.getOwnPropertyDescriptor(record, key)?.value, value);
}

/** A walk under way. */
interface Course<Context> {
  readonly visitor: Visitor<Context>;
  readonly work: Work;
  readonly ancestors: object[];
  readonly descend: Descend<Context>;
}

/** Cuts what is visited, or what stands in it under a key. */
function cut(work: Work, key?: string | number): string {
  work.cut += 1;
  return key === undefined ? cutMark : noteCut(work, key);
}

function visit<Context>(
  course: Course<Context>,
  value: unknown,
  judged: Context | undefined,
  key: string | number,
  isMember: boolean,
): unknown {
  if (judged === undefined) return value;
  const { visitor, work } = course;
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      work.key = isMember ? key : undefined;
      return visitor.leaf(value, judged, work, course.descend);
    case 'boolean':
      return value;
    case 'object': {
      if (value === null) return null;
      if (isMember) work.path.push(key);
      const sent = enter(course, value, judged, key);
      if (!isMember) return sent;
      work.path.pop();
      return sent === cutMark ? noteCut(work, key) : sent;
    }
    default:
      return undefined;
  }
}

function enter<Context>(course: Course<Context>, value: object, judged: Context, key: string | number): unknown {
  const { ancestors, work } = course;
  if (ancestors.length >= limits.depth) return cut(work);
  for (const ancestor of ancestors) if (ancestor === value) return cut(work);
  const read = isPlain(value) ? plainly : reading(value, key);
  if (read === undefined) return cut(work);
  ancestors.push(value);
  const sent = visitRead(course, value, read, judged, key);
  ancestors.pop();
  return sent;
}

function visitRead<Context>(
  course: Course<Context>,
  value: object,
  read: Reading,
  judged: Context,
  key: string | number,
): unknown {
  const { visitor, work } = course;
  if (read.plain !== undefined) {
    if (read.isBytes) work.cut += 1;
    return visit(course, read.plain.value, judged, key, false);
  }
  const whole = visitor.whole?.(value, judged, work);
  if (whole !== undefined) return whole.sent;
  if (Array.isArray(value)) return visitList(course, value, read, judged);
  return isRecord(value) ? visitRecord(course, value, read, judged, key) : cut(work);
}

function visitList<Context>(
  course: Course<Context>,
  list: readonly unknown[],
  { length = list.length, mayStay }: Reading,
  judged: Context,
): unknown {
  const { visitor, work } = course;
  let sent: unknown[] | undefined = mayStay ? undefined : [];
  let before: unknown;
  for (let at = 0; at < length; at += 1) {
    if (work.nodes >= limits.nodes) return [...(sent ?? list.slice(0, at)), cut(work, at)];
    work.nodes += 1;
    let value: unknown;
    let isSame = false;
    let isCut = false;
    try {
      value = list[at];
      // A descriptor costs as much as the rest of a step, and accessors in lists are rare: reading twice tells most of them.
      isSame = Object.is(list[at], value);
    } catch (_thrown) {
      isCut = true;
    }
    const below = isCut ? undefined : visitor.entry(judged, at, value, before, sent ? sent[at - 1] : before, list, work);
    const sentValue = isCut ? cut(work, at) : visit(course, value, below, at, true);
    before = value;
    if (sent === undefined && !(isSame && Object.is(sentValue, value))) sent = list.slice(0, at);
    sent?.push(sentValue);
  }
  return sent ?? list;
}

/** Visits an object whose first member may begin bytes as JSON has them. */
function visitLikeBytes<Context>(course: Course<Context>, record: JsonRecord, judged: Context, key: string | number): unknown {
  const read = reading(record, key);
  return read === undefined ? cut(course.work) : visitRead(course, record, read, judged, key);
}

function visitRecord<Context>(
  course: Course<Context>,
  record: JsonRecord,
  { mayStay, isRead }: Reading,
  judged: Context,
  name: string | number,
): unknown {
  const { visitor, work } = course;
  let copy = mayStay ? undefined : emptyCopy();
  let isOurs = false;
  let at = 0;
  try {
    for (const key in record) {
      let value: unknown;
      let isCut = false;
      try {
        value = memberOf(record, key);
      } catch (_thrown) {
        isCut = true;
      }
      if (at === 0 && !isRead && mayHoldBytes(key, value)) return visitLikeBytes(course, record, judged, name);
      if (work.nodes >= limits.nodes) {
        copy ??= copyAt(record, key);
        endWith(copy, key, cut(work, cutMark));
        return copy.members;
      }
      isOurs = true;
      work.nodes += 2;
      work.key = undefined;
      const { sentKey, below, isBuilt } = visitor.member(judged, key, at, value, record, work);
      const sentValue = isCut ? cut(work, sentKey) : visit(course, value, below, sentKey, true);
      isOurs = false;
      at += 1;
      const isSame = Object.is(sentValue, value);
      if (copy === undefined && isSame && sentKey === key && isSteady(record, key, value, isBuilt)) continue;
      if (!Object.hasOwn(record, key)) continue;
      copy ??= copyAt(record, key);
      putMember(copy, key, sentKey, sentValue, isSame);
    }
  } catch (thrown) {
    if (isOurs) throw thrown;
    return cut(work);
  }
  return copy?.members ?? record;
}

/**
 * Visits every key and value of a tree and gives back the tree to send: the same reference where nothing changed,
 * otherwise with copies of the changed branches. The tree itself is never written to. Depth and size are bounded.
 */
export function walk<Context>(root: unknown, context: Context, visitor: Visitor<Context>, work: Work): unknown {
  const course: Course<Context> = {
    visitor,
    work,
    ancestors: [],
    // What was found in a text is visited as if it stood in the text's place.
    descend: (inner, within) => {
      const key = work.key;
      const sent = visit(course, inner, within, key ?? '', key !== undefined);
      work.key = key;
      return sent;
    },
  };
  work.nodes += 1;
  work.key = undefined;
  return visit(course, root, context, '', false);
}

/** What leads to a key or a value that a test holds for, the whole tree where it is one, in a tree that was visited before, and so is bounded. Throws what the tree throws. */
export function leadingTo(tree: unknown, test: (value: unknown) => boolean): ReadonlySet<unknown> {
  const leading = new Set<unknown>();
  function leads(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return test(value);
    let isOne = false;
    if (Array.isArray(value)) {
      for (const entry of value) if (leads(entry)) isOne = true;
    } else if (isRecord(value)) {
      for (const key in value) {
        if (test(key)) isOne = true;
        if (leads(memberOf(value, key))) isOne = true;
      }
    }
    if (isOne) leading.add(value);
    return isOne;
  }
  if (leads(tree)) leading.add(tree);
  return leading;
}

import { isRecord, type JsonRecord } from '../../sentry.ts';
import { isPlain } from '../plain.ts';
import { setMember } from '../record-copy.ts';
import { type Visitor, walk } from '../walk.ts';
import { createWork, type Work } from '../work.ts';
import { metaIn } from './meta.ts';
import { createNotes, type Mark, type NotedPlace } from './notes.ts';
import { isAscii, type Remark, utf8Length } from './remark.ts';

/** What a place of `_meta` is judged by: what stood at that place of the payload, and what leaves. */
interface Counterpart {
  readonly before: unknown;
  readonly sent: unknown;
  /** Whether the place holds what is said; what stands at none is dropped. */
  readonly holds: 'places' | 'said' | 'nothing';
}

export interface Annotating {
  /** What was said of the payload before; its own `_meta` where it is left out. */
  readonly said?: unknown;
  /** Whether the name of a rule may leave. */
  readonly isFit: (rule: string) => boolean;
}

const nothing: Counterpart = { before: undefined, sent: undefined, holds: 'nothing' };

/** The form that ids of rules have. */
const ruleId = /^[@!]?[a-z][\w./: -]{0,127}$/i;

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** What was said of a value, without what may hold a value: texts of errors, and the original. */
function cleaned(said: object, isFit: Annotating['isFit']): object | undefined {
  const { rem = [], len } = metaIn(said) ?? {};
  const kept = rem.filter(([rule]) => ruleId.test(rule) && isFit(rule)).map((remark) => remark.slice(0, 4));
  const errors: unknown = own(said, 'err');
  const kinds = (Array.isArray(errors) ? errors : []).filter((kind) => typeof kind === 'string' && /^[a-z_]{1,40}$/.test(kind));
  const clean = {
    ...(kept.length > 0 && { rem: kept }),
    ...(len !== undefined && { len }),
    ...(kinds.length > 0 && { err: kinds }),
  };
  const text = JSON.stringify(clean);
  return text === '{}' ? undefined : text === JSON.stringify(said) ? said : clean;
}

/** What is left of `_meta`: what it says of values that leave as they were when it was said. Its keys are those of the payload. */
function visitorOf(isFit: Annotating['isFit']): Visitor<Counterpart> {
  function below({ before, sent, holds }: Counterpart, key: string): Counterpart {
    if (holds !== 'places') return nothing;
    if (key === '') return { before, sent, holds: typeof sent === 'string' && sent !== before ? 'nothing' : 'said' };
    const isThere = typeof sent === 'object' && sent !== null && Object.hasOwn(sent, key);
    return isThere ? { before: own(before, key), sent: own(sent, key), holds } : nothing;
  }
  return {
    member: (place, key) => ({ sentKey: key, below: below(place, key) }),
    entry: () => nothing,
    whole: (value, { holds }) => {
      if (holds === 'places' && isRecord(value)) return undefined;
      return { sent: holds === 'said' ? cleaned(value, isFit) : undefined };
    },
    leaf: () => undefined,
  };
}

/** The remarks on a text that leaves, with their places in bytes of UTF-8. */
function remarksOf(sent: string | null, marks: readonly Mark[]): readonly Remark[] {
  const isExact = sent === null || isAscii(sent);
  let at = 0;
  let bytes = 0;
  const bytesTo = (end: number): number => {
    if (isExact) return end;
    bytes += utf8Length((sent ?? '').slice(at, end));
    at = end;
    return bytes;
  };
  return marks.map(({ rule, kind, start, end }) => {
    const name = rule.startsWith('!') ? rule : `vedette:${rule}`;
    return sent === null ? [name, kind] : [name, kind, bytesTo(start), bytesTo(end)];
  });
}

/** What is told of a place and below it: what was noted and leaves as noted, and what else was said before and still holds. */
function treeOf({ note, below }: NotedPlace, sent: unknown, said: unknown, kept: unknown): unknown {
  const tree: Record<string, unknown> = isRecord(kept) ? { ...kept } : {};
  let isEmpty = !isRecord(kept);
  if (note?.marks !== undefined && note.sent === sent) {
    const len = metaIn(own(said, ''))?.len ?? note.length;
    tree[''] = { rem: remarksOf(note.sent, note.marks), ...(len !== undefined && { len }) };
    isEmpty = false;
  }
  // What stands within JSON in a text, under a key that had a twin, or under one without a name, is not at its path.
  if (below === undefined || typeof sent !== 'object') return isEmpty ? undefined : tree;
  for (const [key, place] of below) {
    const name = String(key);
    const told = name === '' ? undefined : treeOf(place, own(sent, name), own(said, name), own(kept, name));
    if (told === undefined) continue;
    setMember(tree, name, told);
    isEmpty = false;
  }
  return isEmpty ? undefined : tree;
}

/** What Sentry is told of a payload. */
function metaOf(
  said: unknown,
  before: unknown,
  sent: unknown,
  noted: NotedPlace | undefined,
  isFit: Annotating['isFit'],
): unknown {
  const root: Counterpart = { before, sent, holds: 'places' };
  const kept = isRecord(said) ? walk(said, root, visitorOf(isFit), createWork()) : undefined;
  const tree = noted === undefined ? kept : treeOf(noted, sent, said, kept);
  return isRecord(tree) && Object.keys(tree).length > 0 ? tree : undefined;
}

/** A payload without its `_meta`, which is not judged as a part of it. */
function split(payload: JsonRecord): { readonly rest: JsonRecord; readonly meta: unknown } {
  if (!Object.hasOwn(payload, '_meta')) return { rest: payload, meta: undefined };
  const { _meta: meta, ...rest } = payload;
  return { rest, meta };
}

/**
 * Scrubs a payload, and tells in its `_meta` what was hidden where, as Sentry reads it: a tree of the keys, with a remark for
 * each stretch that was put into a text. It holds no value, and no place that is not exact.
 */
export function annotated(
  payload: unknown,
  scrub: (payload: unknown) => unknown,
  work: Work,
  { said, isFit }: Annotating,
): unknown {
  if (!isRecord(payload) || !isPlain(payload)) return scrub(payload);
  const { rest, meta: given } = split(payload);
  const notes = createNotes(work.path.length);
  work.notes = notes;
  const sent = scrub(rest);
  work.notes = undefined;
  if (given === undefined && said === undefined && notes.root === undefined) return sent;
  const meta = metaOf(said ?? given, rest, sent, notes.root, isFit);
  if (sent === rest && meta === given && Object.hasOwn(payload, '_meta')) return payload;
  return meta === undefined || !isRecord(sent) ? sent : { ...sent, _meta: meta };
}

import { memberOf, type Reading, reading } from './plain.ts';
import { cutMark, limits, type Work } from './work.ts';

/** Continues a walk into a value that was found inside a text. */
export type Descend<Context> = (value: unknown, context: Context) => unknown;

/** One value on the way: the key or index it stands under, as it was and as it leaves. */
export interface Step {
  readonly key: string | number;
  readonly sentKey: string | number;
  readonly value: unknown;
  readonly parent: object;
}

/** What a walk asks on its way. `Context` is whatever the answers depend on. */
export interface Visitor<Context> {
  /** What a value is to be judged by; undefined keeps it as it is. */
  readonly below: (context: Context, step: Step) => Context | undefined;
  /** The key to send in place of a key, of an object that is judged by the context. */
  readonly key: (key: string, context: Context) => string;
  /** What to send in place of a whole object or list, decided before it is entered; undefined enters it. */
  readonly whole?: (value: object, context: Context) => { readonly sent: unknown } | undefined;
  /** What to send in place of a text or a number; undefined removes it. */
  readonly leaf: (value: string | number | bigint, context: Context, descend: Descend<Context>) => unknown;
}

type Child = readonly [sent: unknown, changed: boolean];

/** How much of a key is told in the path of a finding. */
const toldOfKey = 64;

/** Sets a key, also `__proto__`; keys that became alike are told apart by a number. */
function assign(sent: Record<string, unknown>, key: string, value: unknown, twins: Map<string, number>): void {
  let free = key;
  while (Object.hasOwn(sent, free)) {
    const twin = (twins.get(key) ?? 1) + 1;
    twins.set(key, twin);
    free = `${key} ${twin}`;
  }
  Object.defineProperty(sent, free, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Visits every key and value of a tree and gives back the tree to send: the same reference where nothing changed,
 * otherwise with copies of the changed branches. The tree itself is never written to. Depth and size are bounded.
 */
export function walk<Context>(root: unknown, context: Context, visitor: Visitor<Context>, work: Work): unknown {
  const ancestors: object[] = [];

  function cut(): string {
    work.cut += 1;
    return cutMark;
  }

  function visit(value: unknown, judged: Context, key: string | number): unknown {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'bigint':
        return visitor.leaf(value, judged, (inner, within) => visit(inner, within, key));
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : enter(value, judged, key);
      default:
        return undefined;
    }
  }

  function enter(value: object, judged: Context, key: string | number): unknown {
    if (ancestors.length >= limits.depth || ancestors.includes(value)) return cut();
    const read = reading(value, key);
    if (read === undefined) return cut();
    if (read.isBytes) work.cut += 1;
    ancestors.push(value);
    const whole = read.plain === value ? visitor.whole?.(value, judged) : undefined;
    const entered = (): unknown => (read.plain === value ? visitMembers(value, read, judged) : visit(read.plain, judged, key));
    const sent = whole === undefined ? entered() : whole.sent;
    ancestors.pop();
    return sent;
  }

  function visitMembers(value: object, { keys, length, mayStay }: Reading, judged: Context): unknown {
    return keys === undefined ? visitList(value, length, mayStay, judged) : visitRecord(value, keys, mayStay, judged);
  }

  function visitChild(parent: object, key: string | number, sentKey: string | number, judged: Context): Child {
    work.nodes += 1;
    const member = memberOf(parent, key);
    if (member === undefined) return [cut(), true];
    const { value, volatile } = member;
    work.path.push(typeof sentKey === 'string' ? sentKey.slice(0, toldOfKey) : sentKey);
    const below = visitor.below(judged, { key, sentKey, value, parent });
    const sent = below === undefined ? value : visit(value, below, key);
    work.path.pop();
    return [sent, volatile || !Object.is(sent, value)];
  }

  function visitList(list: object, length: number, mayStay: boolean, judged: Context): unknown {
    const sent: unknown[] = [];
    let changed = !mayStay;
    for (let at = 0; at < length; at += 1) {
      if (work.nodes >= limits.nodes) return [...sent, cut()];
      const [value, differs] = visitChild(list, at, at, judged);
      sent.push(value);
      changed ||= differs;
    }
    return changed ? sent : list;
  }

  function visitRecord(record: object, keys: readonly string[], mayStay: boolean, judged: Context): unknown {
    const sent: Record<string, unknown> = {};
    const twins = new Map<string, number>();
    let changed = !mayStay;
    for (const key of keys) {
      if (work.nodes >= limits.nodes) {
        assign(sent, cutMark, cut(), twins);
        return sent;
      }
      work.nodes += 1;
      const name = visitor.key(key, judged);
      const [value, differs] = visitChild(record, key, name, judged);
      if (value !== undefined || !differs) assign(sent, name, value, twins);
      changed ||= differs || name !== key;
    }
    return changed ? sent : record;
  }

  work.nodes += 1;
  return visit(root, context, '');
}

import { isObject, readJson } from './json.ts';

/** A string anywhere in a JSON value, or the `_meta` object that tells what was removed from it. */
export type Leaf = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'meta'; readonly meta: unknown };

interface Pending {
  readonly value: unknown;
  /** How many strings of JSON this value was unpacked from. */
  readonly unpacked: number;
}

const MAX_UNPACKED = 3;

/** Visits every string value, also those inside strings that hold JSON. */
export function* leavesOf(root: unknown): Generator<Leaf> {
  const pending: Pending[] = [{ value: root, unpacked: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, unpacked } = next;
    if (typeof value === 'string') {
      const held = unpacked < MAX_UNPACKED ? jsonIn(value) : undefined;
      if (held === undefined) yield { kind: 'text', text: value };
      else pending.push({ value: held, unpacked: unpacked + 1 });
    } else if (Array.isArray(value)) {
      for (const entry of value) pending.push({ value: entry, unpacked });
    } else if (isObject(value)) {
      for (const [key, entry] of Object.entries(value)) {
        if (key === '_meta') yield { kind: 'meta', meta: entry };
        else pending.push({ value: entry, unpacked });
      }
    }
  }
}

function jsonIn(text: string): object | undefined {
  if (!/^\s{0,16}[[{]/.test(text)) return undefined;
  const read = readJson(text);
  return read.ok && typeof read.value === 'object' && read.value !== null ? read.value : undefined;
}

import type { Item } from './corpus.ts';

/**
 * What differs from event to event: identifiers, times, and the numbers of orders. The first digit of seconds and of numbers
 * stays, without which they would be no time of day, and no number in JSON.
 */
const varying =
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b|\b[0-9a-f]{16}\b|(?<=:\d)\d\.\d{3}Z|(?<=\b4)7\d{3}\b|\b\d+ ms\b/g;

/** Where the same names and lines come with every event. */
const lasting: ReadonlySet<string> = new Set(['frames', 'modules', 'sdk']);

/** Where they are the same texts: the SDK keeps the lines of source files, the list of modules and its own description. */
const kept: ReadonlySet<string> = new Set(['pre_context', 'context_line', 'post_context', 'modules', 'sdk']);

/** Draws each digit anew. */
function redrawn(text: string): string {
  return text.replace(varying, (found) =>
    found.replace(/[0-9a-f]/g, (digit) =>
      digit <= '9' ? String(Math.floor(Math.random() * 10)) : 'abcdef'.charAt(Math.floor(Math.random() * 6)),
    ),
  );
}

function next(value: unknown): unknown {
  if (typeof value === 'string') return redrawn(value);
  if (typeof value === 'number') return value > 1e9 ? value + Math.floor(Math.random() * 1e6) / 1e3 : value;
  if (Array.isArray(value)) return value.map(next);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, lasting.has(key) ? member : next(member)]));
}

/** A copy with the texts of its original where the SDK keeps them. */
function withKept(copy: unknown, original: unknown, isKept: boolean): unknown {
  if (typeof copy !== 'object' || copy === null || typeof original !== 'object' || original === null)
    return isKept ? original : copy;
  for (const [key, member] of Object.entries(original)) {
    const isHere = isKept || kept.has(key);
    Reflect.set(copy, key, withKept(Reflect.get(copy, key), member, isHere));
  }
  return copy;
}

/** The same item with objects of its own, and with texts of its own where the SDK makes them anew. */
export function copyOf([headers, payload]: Item): Item {
  return [structuredClone(headers), withKept(structuredClone(payload), payload, false)];
}

/** The next item of its kind: the same shape and sentences, with identifiers and times of its own. */
export function freshOf([headers, payload]: Item): Item {
  return copyOf([headers, next(payload)]);
}

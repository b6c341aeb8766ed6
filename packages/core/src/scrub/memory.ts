/** Remembers texts by their hashes. */
export interface Memory {
  readonly has: (text: string, hash: number) => boolean;
  /** Whether a stretch of a text is one of those that are remembered. */
  readonly hasStretch: (text: string, start: number, end: number) => boolean;
  /** Adds a text that comes for the second time in a row, or seems to. */
  readonly add: (text: string, hash: number) => void;
}

/** How many characters of a text decide on its slot. */
const samples = 8;

/** The FNV-1a hash of a few characters, which stand for all: to hash all of them would cost as much as to read most texts again. */
export function hashOf(text: string, start = 0, end: number = text.length): number {
  const length = end - start;
  const step = length > samples ? (length - 1) / (samples - 1) : 1;
  let hash = length;
  for (let at = 0; at < length; at += step) hash = Math.imul(hash ^ text.charCodeAt(start + Math.trunc(at)), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * A memory of so many texts at most, a power of two. A text has one slot, and takes the place of another one that falls
 * into it once it is added twice in a row: texts that come once, as those with an identifier in them, are not kept.
 */
export function createMemory(most: number): Memory {
  const slots = new Array<string | undefined>(most).fill(undefined);
  const seen = new Int32Array(most);
  const mask = most - 1;

  return {
    has: (text, hash) => slots[hash & mask] === text,
    hasStretch: (text, start, end) => {
      const known = slots[hashOf(text, start, end) & mask];
      return known !== undefined && known.length === end - start && text.startsWith(known, start);
    },
    add: (text, hash) => {
      if (seen[hash & mask] === hash) slots[hash & mask] = text;
      else seen[hash & mask] = hash;
    },
  };
}

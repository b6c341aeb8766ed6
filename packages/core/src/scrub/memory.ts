/** Remembers texts by their hashes. */
export interface Memory {
  readonly has: (text: string, hash: number) => boolean;
  /** Whether a stretch of a text is one of those that are remembered. */
  readonly hasStretch: (text: string, start: number, end: number) => boolean;
  /** Adds a text that comes for the second time in a row, or seems to, unless it is long. */
  readonly add: (text: string, hash: number) => void;
}

/** How long texts may be that are remembered. */
const longest = 160;

/** How many characters of a text decide on its slot, beside the last one. */
const samples = 8;

/** The FNV-1a hash of a few characters, which stand for all: to hash all of them would cost as much as to read most texts again. */
export function hashOf(text: string, start = 0, end: number = text.length): number {
  const length = end - start;
  const step = Math.ceil(length / samples);
  let hash = length ^ (text.charCodeAt(end - 1) << 8);
  for (let at = start; at < end; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * A memory of so many texts at most, a power of two. A text has one slot, and takes the place of another one that falls
 * into it once it is added twice in a row: texts that come once, as those with an identifier in them, are not kept.
 */
export function createMemory(most: number): Memory {
  const slots = new Array<string | undefined>(most).fill(undefined);
  // By slot, the hash of its text and the one that was added last: most texts are told by them without a look at another text.
  const hashes = new Int32Array(most * 2);
  const mask = most - 1;

  return {
    has: (text, hash) => hashes[(hash & mask) * 2] === hash && slots[hash & mask] === text,
    hasStretch: (text, start, end) => {
      const hash = hashOf(text, start, end);
      const known = hashes[(hash & mask) * 2] === hash ? slots[hash & mask] : undefined;
      return known !== undefined && known.length === end - start && text.startsWith(known, start);
    },
    add: (text, hash) => {
      if (text.length > longest) return;
      const at = (hash & mask) * 2;
      if (hashes[at + 1] === hash) {
        hashes[at] = hash;
        slots[hash & mask] = text;
      } else hashes[at + 1] = hash;
    },
  };
}

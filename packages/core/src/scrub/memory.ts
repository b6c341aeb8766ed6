/** Remembers texts. */
export interface Memory {
  readonly has: (text: string) => boolean;
  /** Whether a stretch of a text is one of those that are remembered. */
  readonly hasStretch: (text: string, start: number, end: number) => boolean;
  readonly add: (text: string) => void;
}

/**
 * A memory of so many texts at most, a power of two. A text has one slot, by its length and a few of its characters, which
 * costs less than to hash all of them; another one that falls into it takes its place.
 */
export function createMemory(most: number): Memory {
  const slots: (string | undefined)[] = Array.from({ length: most }, () => undefined);
  const mask = most - 1;

  function slotOf(text: string, start: number, end: number): number {
    const length = end - start;
    const quarter = length >> 2;
    let mixed = Math.imul(length, 31) + text.charCodeAt(start);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(start + quarter);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(start + quarter * 2);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(start + quarter * 3);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(end - 1);
    return (mixed ^ (mixed >>> 12)) & mask;
  }

  return {
    has: (text) => text.length > 0 && slots[slotOf(text, 0, text.length)] === text,
    hasStretch: (text, start, end) => {
      const known = end > start ? slots[slotOf(text, start, end)] : undefined;
      return known !== undefined && known.length === end - start && text.startsWith(known, start);
    },
    add: (text) => {
      if (text.length > 0) slots[slotOf(text, 0, text.length)] = text;
    },
  };
}

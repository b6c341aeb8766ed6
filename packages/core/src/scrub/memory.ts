/** Remembers texts. */
export interface Memory {
  readonly has: (text: string) => boolean;
  readonly add: (text: string) => void;
}

/**
 * A memory of so many texts at most, a power of two. A text has one slot, by its length and a few of its characters, which
 * costs less than to hash all of them; another one that falls into it takes its place.
 */
export function createMemory(most: number): Memory {
  const slots: (string | undefined)[] = Array.from({ length: most }, () => undefined);
  const mask = most - 1;

  function slotOf(text: string): number {
    const { length } = text;
    const quarter = length >> 2;
    let mixed = Math.imul(length, 31) + text.charCodeAt(0);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(quarter);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(quarter * 2);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(quarter * 3);
    mixed = Math.imul(mixed, 31) + text.charCodeAt(length - 1);
    return (mixed ^ (mixed >>> 12)) & mask;
  }

  return {
    has: (text) => text.length > 0 && slots[slotOf(text)] === text,
    add: (text) => {
      if (text.length > 0) slots[slotOf(text)] = text;
    },
  };
}

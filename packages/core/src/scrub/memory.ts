/** Remembers texts, and forgets those that were not asked for lately. */
export interface Memory {
  readonly has: (text: string) => boolean;
  readonly add: (text: string) => void;
}

/** A memory of so many texts, in two generations: once the young one is full, the old one is forgotten. */
export function createMemory(most: number): Memory {
  let young = new Set<string>();
  let old = new Set<string>();

  function add(text: string): void {
    if (young.size >= most / 2) {
      old = young;
      young = new Set();
    }
    young.add(text);
  }

  return {
    has: (text) => {
      if (young.has(text)) return true;
      if (!old.has(text)) return false;
      add(text);
      return true;
    },
    add,
  };
}

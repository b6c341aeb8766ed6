/** How many texts are remembered, and how long one is at most. */
const most = { texts: 1000, characters: 8192 } as const;

/** Texts that left with what was not settled hidden: where the page is recorded anew, they leave so again. */
export interface Unsettled {
  /** Notes what left of a text that took the place of another one. */
  readonly note: (text: string, settled: string, before?: string) => void;
  /** What may be shown of a text; where nothing else is known, the text itself. */
  readonly settledOf: (text: string, otherwise?: string) => string;
}

export function createUnsettled(): Unsettled {
  const known = new Map<string, string>();
  return {
    note: (text, settled, before = '') => {
      known.delete(before);
      known.delete(text);
      if (settled === text || text.length > most.characters) return;
      known.set(text, settled);
      const [oldest] = known.keys();
      if (known.size > most.texts && oldest !== undefined) known.delete(oldest);
    },
    settledOf: (text, otherwise = text) => known.get(text) ?? otherwise,
  };
}

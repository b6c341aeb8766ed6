import { forgetPast } from './count.ts';

/** The fingerprints that may come within a window, of whichever rule. */
export interface Places {
  /** Takes a fingerprint, unless it has no place yet and there is none for it; whether it has one now. */
  readonly take: (name: string, slice: number, traits: { readonly isNarrow: boolean }) => boolean;
  /** How many fingerprints it remembers. */
  readonly size: () => number;
}

/**
 * So many places and no more. The last fifth is for fingerprints without narrow parts; once they are needed, no new one with
 * narrow parts is taken until half of all places are free.
 */
export function fingerprintPlaces(most: number): Places {
  const seen = new Map<string, number>();
  let isCrowded = false;

  return {
    size: () => seen.size,
    take: (name, slice, { isNarrow }) => {
      forgetPast(seen, slice);
      const { size } = seen;
      if (size * 2 <= most) isCrowded = false;
      if (!seen.delete(name)) {
        const mostNarrow = isCrowded ? 0 : Math.ceil(most * 0.8);
        if (isNarrow && size >= mostNarrow) isCrowded = true;
        if (size >= (isNarrow ? mostNarrow : most)) return false;
      }
      seen.set(name, slice);
      return true;
    },
  };
}

/** What messages are drawn with; the same seed draws the same. */
export interface Chance {
  /** A whole number from 0 on, below a limit. */
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** As many characters of an alphabet. */
  readonly text: (alphabet: string, length: number) => string;
}

/** A number of 32 bits for a text: FNV-1a, with its bits mixed. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return mixed(hash);
}

function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function chanceOf(seed: string): Chance {
  let state = seedOf(seed);
  const below = (limit: number): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return Math.floor((mixed(state) / 2 ** 32) * limit);
  };
  const one = <T>(list: readonly T[]): T => {
    const [picked] = list.slice(below(list.length));
    if (picked === undefined) throw new RangeError('There is nothing to draw from.');
    return picked;
  };
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
  return { below, one, text };
}

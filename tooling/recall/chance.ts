import { base, en, Faker } from '@faker-js/faker';

/** What a sample is drawn with; the same seed, generator and index draw the same. */
export interface Chance {
  readonly faker: Faker;
  /** A whole number from 0 on, below a limit. */
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** As many characters of an alphabet. */
  readonly text: (alphabet: string, length: number) => string;
}

/** A number of 32 bits for a text: FNV-1a, with its bits mixed, so that its remainders are even too. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether a sample is set aside: a third of them, by the generator's name and the index. */
export function isSetAside(generator: string, index: number): boolean {
  return hashOf(`${generator} ${index}`) % 3 === 0;
}

/** One source of chance, seeded anew for each sample, since a Faker is dear to make. */
export function createChances(seed: number): (generator: string, index: number) => Chance {
  const faker = new Faker({ locale: [en, base] });
  return (generator, index) => {
    faker.seed([seed, hashOf(`${generator} ${index}`)]);
    faker.setDefaultRefDate('2026-03-01T00:00:00.000Z');
    const below = (limit: number): number => (limit < 2 ? 0 : faker.number.int(limit - 1));
    const one = <T>(list: readonly T[]): T => {
      const [picked] = list.slice(below(list.length));
      if (picked === undefined) throw new RangeError('There is nothing to draw from.');
      return picked;
    };
    const text = (alphabet: string, length: number): string =>
      Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
    return { faker, below, one, text };
  };
}

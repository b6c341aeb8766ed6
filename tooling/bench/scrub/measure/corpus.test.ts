import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { plants, withMarks } from '../plants.ts';
import { readCorpus } from './corpus.ts';
import { createScrub } from './engine.ts';
import { copyOf, freshOf } from './fresh.ts';

const folder: string = fileURLToPath(new URL('../corpus', import.meta.url));

describe('the corpus', () => {
  test.each(readdirSync(folder))('%s holds marks, and no planted value', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    expect(withMarks(text)).toBe(text);
    expect(text, 'the folder it was captured in').not.toContain('/tooling/bench/');
  });

  test('every planted value stands in it', () => {
    const texts = JSON.stringify(readCorpus(folder).map(({ item }) => item));
    expect(Object.keys(plants).filter((name) => !texts.includes(plants[name] ?? ''))).toEqual([]);
  });

  test.each(readCorpus(folder).filter(({ isClean }) => isClean))(
    'nothing is hidden in $name, which leaves as it is',
    ({ item }) => {
      const scrub = createScrub();
      for (const make of [copyOf, freshOf]) {
        const made = make(item);
        const { sent, decision } = scrub(made);
        expect(decision.findings).toEqual([]);
        expect(sent).toBe(made);
      }
    },
  );

  test.each(readCorpus(folder).filter(({ isClean }) => !isClean))('much is hidden in $name', ({ item }) => {
    const { sent, decision } = createScrub()(item);
    expect(decision.findings.length).toBeGreaterThan(5);
    expect(JSON.stringify(sent)).not.toContain(plants['email']);
  });
});

import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { holds, phrase, plant, shapes, tellingKey, tellings } from './planted-sample.ts';

const policy = definePolicy({ environmentVariables: {} });

/** Shapes around one another, that encode a value no more than three times. */
const around = fc
  .array(fc.constantFrom(...shapes), { maxLength: 4 })
  .filter((list) => list.reduce((sum, [, , encodings = 0]) => sum + encodings, 0) <= 3);

/** What leaves, and what is told of it. */
function sentOf(payload: unknown): unknown {
  const { sent, decision } = scrubItem([{ type: 'event' }, payload], policy);
  return [sent?.[1], decision];
}

describe('no planted value survives', () => {
  test('and it would be seen if it did', () => {
    const isJson = ([name]: readonly [string, ...unknown[]]): boolean => !/Map|Set|message|getter/.test(name);
    fc.assert(
      fc.property(
        plant,
        around.filter((list) => list.every(isJson)),
        ({ value, text }, holders) => {
          const held = holders.reduce<unknown>((inner, [, hold]) => hold(inner), text);
          expect(holds({ held }, value), holders.map(([name]) => name).join(' in ')).toBe(true);
        },
      ),
      { numRuns: draws(300) },
    );
  });

  test('wherever and however it is held', () => {
    fc.assert(
      fc.property(plant, around, ({ value, text }, holders) => {
        const held = holders.reduce<unknown>((inner, [, hold]) => hold(inner), text);
        const sent = sentOf({ message: 'refused', extra: { held } });
        expect(holds(sent, value), holders.map(([name]) => name).join(' in ')).toBe(false);
      }),
      { numRuns: draws(300) },
    );
  });

  test('under a telling key, whatever it is and however it is told', () => {
    fc.assert(
      fc.property(tellingKey, phrase, fc.constantFrom(...tellings), (key, value, [name, tell]) => {
        const sent = sentOf({ extra: { told: tell(key, value) } });
        expect([holds(sent, 'zQ7'), holds(sent, '7kJx9')], name).toEqual([false, false]);
      }),
      { numRuns: draws(300) },
    );
  });
});

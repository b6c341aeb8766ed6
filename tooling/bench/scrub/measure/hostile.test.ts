import { describe, expect, test } from 'vitest';
import { limits } from '../../../../packages/core/src/scrub/work.ts';
import { createScrub } from './engine.ts';
import { type Family, families, hostileItem, type Place, places } from './hostile.ts';

/** Each four times as long as the one before. */
const lengths = [8_192, 32_768, 131_072] as const;

/** Work that grows with the length grows four times; a text that is cut is read an eighth further, and may be read once more. */
const most = 5.5;

function workOf(text: Family['text'], length: number, place: Place): number {
  const { sent, decision } = createScrub()(hostileItem(text, length, place));
  expect(sent, 'an event is never lost').toBeDefined();
  expect(decision.outcome).not.toBe('withheld');
  return decision.work.characters + decision.work.nodes;
}

describe.each(families)('hostile texts: $name', ({ text }) => {
  test.each(places)('four times the length is at most four times the work, in %s', (place) => {
    const [short, middle, long] = lengths.map((length) => workOf(text, length, place));
    expect(middle).toBeLessThanOrEqual(most * (short ?? 0));
    expect(long).toBeLessThanOrEqual(most * (middle ?? 0));
  });

  test('no length is more work than the limits allow', () => {
    expect(workOf(text, 1_048_576, 'text')).toBeLessThanOrEqual(1.5 * (limits.characters + limits.nodes));
  });
});

import { expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { createWork } from '../work.ts';
import { forms } from './forms.ts';

test('every form begins where the scanner stops, and reads nothing where it does not stand', () => {
  const matcher = createMatcher(detectorsInForce([]));
  for (const { starts, read } of forms) {
    for (const start of starts) {
      expect(start).toMatch(/^(?:[a-z]{2}|[^\w\s])/);
      expect(read(start, 0, matcher, createWork())).toBeUndefined();
      expect(read(`${start} and more`, 0, matcher, createWork())?.values ?? []).toEqual([]);
    }
  }
});

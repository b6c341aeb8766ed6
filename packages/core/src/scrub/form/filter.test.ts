import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what a filter compares a telling column with', () => {
  test.each([
    ['eq(password, tulip iris)', 'eq(password, [password])'],
    [
      'select(*) neq(a, b) eq(token, tulip) ilike(u.secret, %iris%) from(u)',
      'select(*) neq(a, b) eq(token, [token]) ilike(u.secret, [secret]) from(u)',
    ],
    ['like(token, tulip', 'like(token, [token]'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each(['eq(name, blue)', 'eq(password, expired)', 'eq(password)', 'seq(password, b)'])(
    'and nothing else is: %s',
    (text) => {
      expect(scrubbed(text)).toBe(text);
    },
  );
});

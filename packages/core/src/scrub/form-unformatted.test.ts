import { describe, expect, test } from 'vitest';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './match.ts';
import { scrubText } from './text.ts';
import { createWork } from './work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what stands behind a template that nobody filled in', () => {
  test.each([
    ['password=%s tulip', 'password=%s [password]'],
    ['%s has password: %s rosa tu-lip7', '%s has password: %s rosa [password]'],
    ['token %s, a=%s of %s rosa q7t1x9 Error: none', 'token %s, a=%s of %s rosa [token] Error: none'],
    ['50% of password="%s" tu7lips\nat b7tulips', '50% of password="%s" [password]\nat b7tulips'],
  ])('is hidden where a telling name stands before a placeholder: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'order=%s q7t1x9',
    'password=%s',
    'password=%s must be longer than %d',
    'password=%s user=%s',
    'order%d0q7t1x9 token',
    'token=%s was {"a1":"b22222"}',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  test('is read once', () => {
    const work = createWork();
    scrubText('token=%s '.repeat(3000), matcher, work);
    expect(work.characters).toBeLessThan(200_000);
  });
});

import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('an address with its sign in quoted-printable', () => {
  test.each([
    ['to rosa=40mail.example.', 'to [email].'],
    ['From: Rosa <rosa.blue=40mail.example>', 'From: Rosa <[email]>'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each(['?limit=40&page.de', 'width=40px.de', 'a=40', 'size=4000.example', '?at=40/mail.example'])(
    'and nothing else is: %s',
    (text) => {
      expect(scrubbed(text)).toBe(text);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what is private in a JSON Web Key', () => {
  test.each([
    ['use {"kty":"EC","d":"tulipTulip7","x":"MKBCTNIcKUSD","y":"4E', 'use {"kty":"EC","d":"[secret]","x":"MKBCTNIcKUSD","y":"4E'],
    ["{ p: 'tulipTulip7', kty: 'RSA', n: 'MKBCTNIcKUSD' }", "{ p: '[secret]', kty: 'RSA', n: 'MKBCTNIcKUSD' }"],
    ['{"d":"tulipTulip7","kty":"OKP"} {"d":"irisIris8"}', '{"d":"[secret]","kty":"OKP"} {"d":"irisIris8"}'],
    ["{\n  kty: 'oct',\n  k: 'tulipTulip7'\n}", "{\n  kty: 'oct',\n  k: '[secret]'\n}"],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    "{ kty: 'RSA', n: 'MKBCTNIcKUSD', kid: 'a-b-c-d-e-f' }",
    "{ kty: 'tulip', d: 'MKBCTNIcKUSD' }",
    '{"d":"MKBCTNIcKUSD"}',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

test('many of them cost no more than the limits of the work', () => {
  const text = 'kty:"EC",'.repeat(30_000 / 9);
  const work = createWork();
  scrubText(text, matcher, work);
  expect(work.characters).toBeLessThan(text.length * 40);
});

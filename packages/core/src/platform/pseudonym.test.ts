import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pseudonymsBy, removals } from './pseudonym.ts';

const key = 'sixteen letters!';

function hash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

describe('pseudonyms by a key', () => {
  test('are the same for the same identity and others for another identity, kind or key', () => {
    const pseudonymize = pseudonymsBy(key, hash);
    expect(pseudonymize('user', '42')).toMatch(/^[0-9a-f]{32}$/);
    expect(pseudonymize('user', '42')).toBe(pseudonymsBy(key, hash)('user', '42'));
    const others = [pseudonymize('user', '43'), pseudonymize('tenant', '42'), pseudonymsBy(`${key}!`, hash)('user', '42')];
    expect(new Set([pseudonymize('user', '42'), ...others]).size).toBe(4);
  });

  test.each([[''], ['fifteen letters'], [undefined], [16]])(
    'are refused for a key that is none, without telling it (%#)',
    (given) => {
      expect(() => pseudonymsBy(given, hash)).toThrow(/^\[vedette\] policy\.pseudonymKey: .* Give at least 16 random characters/);
      expect(() => pseudonymsBy('fifteen letters', hash)).not.toThrow(/fifteen/);
    },
  );
});

test('without a key identities are removed, and that is told once', () => {
  const told: string[] = [];
  const pseudonymize = removals((sentence) => told.push(sentence));
  expect([pseudonymize('user', '42'), pseudonymize('user', '43')]).toEqual([undefined, undefined]);
  expect(told).toEqual([expect.stringMatching(/^\[vedette\] Identities of users are removed/)]);
});

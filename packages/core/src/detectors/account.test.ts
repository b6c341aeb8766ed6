import { describe, expect, test } from 'vitest';
import { findAccount } from './account.ts';

/** What is found around the last `@` of a text. */
function found(text: string): string | undefined {
  const stretch = findAccount(text, text.lastIndexOf('@'));
  return stretch && text.slice(stretch.start, stretch.end);
}

describe('an account without a scheme', () => {
  test.each([
    ['rosa:tulip7@db.internal:5432', 'rosa:tulip7'],
    ['to "rosa:tu!ip@db-1:27017/shop"', 'rosa:tu!ip'],
    ['url=rosa:tulip7@cache/0', 'rosa:tulip7'],
    ['[rosa:tulip7@db:5432]', 'rosa:tulip7'],
    ['«rosa:tulip7@db:5432»', 'rosa:tulip7'],
    ['a\\nrosa:tulip7@cache/0', 'rosa:tulip7'],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test.each([
    'mailto:rosa7@mail.example/x',
    'npm:react@18.2.0/dist',
    'shop:v1@sha256:12345',
    'rosa:tulip7@db.internal',
    'shop.example/rosa:tulip7@db:5432',
    'rosa:tulip@db:5432',
    'rosa@db:5432',
  ])('is none in %s', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

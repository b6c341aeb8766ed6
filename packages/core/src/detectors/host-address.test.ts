import { describe, expect, test } from 'vitest';
import { findHostAddress, isHostAddress } from './host-address.ts';

/** The address that is found in a text, with what surrounds it. */
function addressIn(text: string): string | undefined {
  const at = text.search(/\d/);
  const found = findHostAddress(text, at);
  if (found === undefined) return undefined;
  const match = text.slice(found.start, found.end);
  return isHostAddress(match, { before: text.slice(0, found.start), after: text.slice(found.end) }) ? match : undefined;
}

describe('an address in the name of a host', () => {
  test.each([
    'host ip-203-0-113-9',
    'ip-203-0-113-9.internal',
    'at c-203-0-113-9.isp.example',
    '203-0-113-9.isp.example',
    'ip-203-0-113-9:80',
  ])('is found in %s', (text) => {
    expect(addressIn(text)).toBe('203-0-113-9');
  });

  test.each([
    'ip-10-0-4-17',
    'ip-172-16-4-17.internal',
    'ip-192-168-1-9',
    '203-0-113-9',
    'v1-2-3-4-5.x',
    'ip-203-0-113-999',
    'range 1-2',
    'ip-203-0-113-9-1',
    'a-b-203-0-113-9',
  ])('is not found in %s', (text) => {
    expect(addressIn(text)).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { findMacAddress, isMacAddress } from './mac-address.ts';

test('an address has six pairs with one sign between them', () => {
  expect(findMacAddress('x a4:83:e7:00:11:22', 4)).toEqual({ start: 2, end: 19 });
  expect(findMacAddress('x a4:83-e7:00:11:22', 4)).toBeUndefined();
  expect(findMacAddress('a4:83:e7:00:11', 2)).toBeUndefined();
  expect(findMacAddress('::', 0)).toBeUndefined();
});

test('an address is that of a device, and no part of a longer row', () => {
  const alone = { before: '', after: '' };
  expect(isMacAddress('a4:83:e7:00:11:22', alone)).toBe(true);
  expect(isMacAddress('ff:ff:ff:ff:ff:ff', alone)).toBe(false);
  expect(isMacAddress('a4:83:e7:00:11:22', { before: '', after: ':33' })).toBe(false);
  expect(isMacAddress('a4:83:e7:00:11:22', { before: '33:', after: '' })).toBe(false);
  expect(isMacAddress('a4:83:e7:00:11:22', { before: 'device:', after: '' })).toBe(true);
  expect(isMacAddress('a4:83:e7:00:11:22', { before: '44:33:', after: '' })).toBe(false);
});

test('pairs of decimal digits are no address, save those that makers begin with', () => {
  const alone = { before: '', after: '' };
  expect(isMacAddress('10:20:30:40:50:60', alone)).toBe(false);
  expect(isMacAddress('10-20-30-40-50-60', alone)).toBe(false);
  expect(isMacAddress('10:20:30:40:50:6a', alone)).toBe(true);
  expect(isMacAddress('10:20:30:40:50:70', alone)).toBe(true);
  expect(isMacAddress('00:50:56:12:34:78', alone)).toBe(true);
  expect(isMacAddress('08:00:27:12:34:78', alone)).toBe(true);
  expect(isMacAddress('52-54-00-12-34-78', alone)).toBe(true);
});

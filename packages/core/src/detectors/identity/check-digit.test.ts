import { expect, test } from 'vitest';
import { isDay, passesHybrid, passesVerhoeff, weighted } from './check-digit.ts';

test('a check digit is the only one of ten that is right', () => {
  for (const passes of [passesHybrid, passesVerhoeff]) {
    for (const number of ['123456789', '98765', '0', '40506070']) {
      expect([...'0123456789'].filter((digit) => passes(number + digit))).toHaveLength(1);
    }
  }
});

test('the examples of the standards are right', () => {
  expect(passesHybrid('07945')).toBe(true);
  expect(passesVerhoeff('2363')).toBe(true);
});

test('Verhoeff tells every two neighbours that change places', () => {
  const number = '2341234123463'.slice(0, 12);
  for (let at = 0; at < number.length - 1; at += 1) {
    const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
    expect(passesVerhoeff(swapped)).toBe(swapped === number);
  }
});

test('digits are weighted by their place', () => {
  expect(weighted('123', [1, 10, 100])).toBe(321);
  expect(weighted('1239', [1, 1, 1])).toBe(6);
});

test('a day is one that its month has', () => {
  expect([isDay('31', '01'), isDay('29', '02'), isDay('30', '11')]).toEqual([true, true, true]);
  expect([isDay('00', '01'), isDay('30', '02'), isDay('31', '11'), isDay('01', '13'), isDay('01', '00')]).toEqual(
    Array(5).fill(false),
  );
});

import { describe, expect, test } from 'vitest';
import { digitShape, isDate, isPartOfDate, isPartOfName, zoneEnd } from './date.ts';
import { template } from './template.ts';

describe('a date', () => {
  test('is one mark in every format of logs and libraries', () => {
    const dates = [
      '2026-03-01',
      '2026-03-01T10:11:12Z',
      '2026-03-01T10:11:12.131+01:00',
      '2026-03-01 10:11:12,131',
      '2026/03/01 10:11:12',
      '2026/3/1 10:11:12',
      '01.03.2026, 10:11:12',
      '1.3.2026, 10:11:12',
      '1.11.2026',
      '3/1/2026, 10:11:12\u202fPM',
      '2026-03-01 10:11:12 +0100',
      '20260301T101112Z',
      '10:11:12.5',
      '3:04PM',
      '01/Mar/2026:10:11:12 +0000',
      'Sun, 01 Mar 2026 10:11:12 GMT',
      'Sun Mar  1 10:11:12 2026',
      'Mar  1 10:11:12',
      'March 1, 2026',
      '1 Mar 2026',
      'Sunday, 01-Mar-26 10:11:12 UTC',
      'Sun Mar 01 2026 10:11:12 GMT+0100 (Central European Standard Time)',
    ];
    expect(dates.map((date) => template(`since ${date}: late`))).toEqual(dates.map(() => 'since <date>: late'));
  });

  test('is no name of a month, a day or a zone by itself', () => {
    const kept = [
      'may the March go on',
      'Sun and Mon are out',
      'utc is used',
      'Mayday Monitor Sunset Janitor',
      'Decide on 5'.slice(0, 9),
    ];
    expect(kept.map(template)).toEqual(kept);
  });

  test('is told by the lengths of its digits', () => {
    expect([digitShape('2026-03-01T1'), digitShape('abc'), digitShape('')]).toEqual(['4-2-2T1', 'abc', '']);
    expect(['4-2-2', '2:2:2', '2:2PM', '2/Mar/4'].every(isDate)).toBe(true);
    expect(['4/1/1', '4/2/1', '2.2.4', '1.2.4', '1/2/4', '8T6', '4-2-2T2:2:2'].every(isDate)).toBe(true);
    expect(['4-1-2', '4-1.2', '1.2.2', '1.2.4:2', '2.1.4.2', '4.1'].some(isDate)).toBe(false);
    expect(['4-2-3', '2:2', '3-2-4', '2:2:2:2', '4', ''].some(isDate)).toBe(false);
  });

  test('goes on with what stands behind it', () => {
    const at = (text: string, follows: boolean): boolean => isPartOfDate(text, { start: 0, end: text.length, follows });
    expect(['PM', 'GMT+0100', '2026', '5'].map((part) => at(part, true))).toEqual([true, true, true, true]);
    expect(['PM', 'GMT', '2026', '5'].map((part) => at(part, false))).toEqual([false, false, false, false]);
    expect([isPartOfName('Marble', 0), isPartOfName('Xmas', 0)]).toEqual([true, false]);
    expect([zoneEnd('(Pacific Standard Time)', 0), zoneEnd('(jane roe)', 0)]).toEqual([23, -1]);
  });
});

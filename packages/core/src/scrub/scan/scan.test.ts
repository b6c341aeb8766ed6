import { describe, expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { createMatcher } from '../create-matcher.ts';
import { createWork } from '../work.ts';
import { tried } from './attempt.ts';

const order: Detector = { id: 'shop/order', label: 'order', starts: ['ord-'], pattern: /ORD-\d{6}(?!\d)/gi };
const link: Detector = { id: 'shop/link', label: 'link', starts: ['://'], pattern: /:\/\/\w{1,20}/g };
const number: Detector = { id: 'shop/number', label: 'number', digits: [4, 20], pattern: /\d{4,40}/g };
const voucher: Detector = { id: 'shop/voucher', label: 'voucher', pattern: /V\d{3}/g, contains: 'v' };

function found(text: string, detectors: readonly Detector[] = [order, link, number, voucher]): readonly string[] {
  return createMatcher(detectors)
    .scan(text, {}, createWork())
    .spans.map(({ start, end, detector }) => `${detector.label} ${text.slice(start, end)}`);
}

describe('a scan', () => {
  test('tries detectors at the beginning of words, in capitals too', () => {
    expect(found('ORD-123456 (ord-654321) _Ord-111111 é-ord-222222')).toEqual([
      'order ORD-123456',
      'order ord-654321',
      'order Ord-111111',
      'order ord-222222',
    ]);
    expect(found('xord-123456 1ord-123456 ord123456 ore-123456')).toEqual([]);
  });

  test('tries detectors at the beginning of words that begin with a digit and go on with a letter', () => {
    const key: Detector = { id: 'a/key', label: 'key', starts: ['1k', '0x'], pattern: /(?:1k|0x)[a-f]{4}/g };
    expect(found('1kabcd (0xabcd) 21kabcd 1k', [key])).toEqual(['key 1kabcd', 'key 0xabcd']);
  });

  test('tells words by their length where a sign follows what they begin with', () => {
    const long = `${'k'.repeat(40)}-`;
    const detectors = ['k-', 'kk', long].map((text, at): Detector => {
      return { id: `a/${at}`, label: `a${'b'.repeat(at)}`, starts: [text], pattern: new RegExp(`${text}1`, 'g') };
    });
    expect(found(`k-1 kk1 kkk-1 ${long}1`, detectors)).toEqual(['a k-1', 'ab kk1', `abb ${long}1`]);
  });

  test('tries detectors at signs', () => {
    expect(found('http://host, :// and :/x')).toEqual(['link ://host']);
  });

  test('tries detectors at so many digits that no letter follows or goes before', () => {
    expect(found(`1234 12345 a1234 1234a ${'1'.repeat(30)} -1234`)).toEqual([
      'number 1234',
      `number ${'1'.repeat(30)}`,
      'number 1234',
    ]);
  });

  test('searches apart for those that name no start', () => {
    expect(found('xV123 and v123')).toEqual(['voucher V123']);
    expect(found('nothing')).toEqual([]);
  });

  test('goes on behind what a detector found', () => {
    const pair: Detector = { id: 'a/b', label: 'b', digits: [2], pattern: /\d\d(?:-\d\d){0,2}/g };
    expect(found('11-22-33-44-55', [pair])).toEqual(['b 11-22-33', 'b 44-55']);
  });

  test('tells whether a text may read otherwise once it is decoded', () => {
    const { scan } = createMatcher([order]);
    const isEncoded = (text: string): boolean => scan(text, {}, createWork()).isEncoded;
    expect(['a%40b', 'a\\u0040b', 'a=1+2'].map(isEncoded)).toEqual([true, true, true]);
    expect(['100% sure', 'C:\\data', '1+2', 'a=1', '%4', '%zz'].map(isEncoded)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('reads each character once, and counts what it tries', () => {
    const work = createWork();
    createMatcher([order, link, number]).scan('ord-123456 '.repeat(100), {}, work);
    expect(work.characters).toBe(1100 + 100 * tried);
  });
});

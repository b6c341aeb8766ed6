import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { isScrubbedRecording, markIn } from './recording-mark.ts';
import { createRecordingScrubber } from './recording-scrubber.ts';

const event = (href: string): string => JSON.stringify({ type: 4, timestamp: 1, data: { href } });

test('an event, or a list of them, is scrubbed; what is none is left out', () => {
  const { scrub } = createRecordingScrubber();
  expect(JSON.parse(scrub(event('https://shop.example/rosa@example.org')) ?? '')).toEqual(
    JSON.parse(event('https://shop.example/[email]')),
  );
  expect(JSON.parse(scrub(`[${event('/rosa@example.org')},3]`) ?? '')).toEqual([JSON.parse(event('/[email]'))]);
  for (const other of ['', 'rosa', '"rosa"', '{"type":4', '{"type":4}', '[', 'null']) expect(scrub(other)).toBeUndefined();
});

test('an event that cannot be judged is left out', () => {
  const throwing = { id: 'own/throwing', label: 'own', pattern: /rosa/g, starts: ['rosa'], validate: () => expect.unreachable() };
  const { scrub } = createRecordingScrubber({ detectors: [throwing] });
  expect(scrub(event('/rosa'))).toBeUndefined();
});

test('detectors of the application hide as well, and the mark says with which it was made', () => {
  const detectors = [{ id: 'own/order', label: 'order', pattern: /order-\d{4}/g }];
  const { scrub, mark } = createRecordingScrubber({ detectors, replacements: { 'contact/email': { partial: 'domain' } } });
  expect(scrub(event('/order-1234?to=rosa@example.org'))).toContain('/[order]?to=');
  const marked = mark(deflateSync('[1]')) ?? new Uint8Array();
  expect(inflateSync(marked).toString()).toBe('[1]');
  const recordingOf = (stream: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('{"segment_id":0}\n'), stream]);
  expect(markIn(recordingOf(marked), definePolicy({ detectors }))).toBe('same');
  expect(markIn(recordingOf(marked), definePolicy())).toBe('other');
  expect([marked, deflateSync('[1]')].map((stream) => isScrubbedRecording(recordingOf(stream)))).toEqual([true, false]);
  expect(mark(new Uint8Array())).toBeUndefined();
});

test('options that are not fit for use are refused', () => {
  expect(() => createRecordingScrubber(JSON.parse('{"detector":[]}'))).toThrow('detector');
});

import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import type { Recorded } from '../scrub/item/recording.ts';
import { createWork } from '../scrub/work.ts';
import { withMark } from './recording-mark.ts';
import { scrubEvents, scrubRecordings } from './recordings.ts';

const event = {
  type: 4,
  timestamp: 1_790_000_000_000,
  data: { href: 'https://shop.example/rosa@example.org', width: 9, height: 9 },
};
const line = '{"segment_id":0}\n';
const bytes = new TextEncoder();

/** A policy that lets recordings pass, and what it says. */
function passing(): {
  readonly scrub: (recording: unknown) => Recorded | undefined;
  readonly said: readonly string[];
  readonly policy: ReturnType<typeof definePolicy>;
} {
  const said: string[] = [];
  const policy = definePolicy({ recordings: scrubRecordings(), warn: (sentence) => said.push(sentence) });
  return { scrub: (recording) => policy.recordings?.scrub(recording, createWork()), said, policy };
}

test('an uncompressed recording is scrubbed, segment by segment, and that it is uncompressed is told once', () => {
  const { scrub, said } = passing();
  const [sent] = [1, 2].map(() => scrub(`${line}${JSON.stringify([event, 'rosa'])}`));
  const { data } = event;
  expect(sent).toEqual({
    sent: `${line}${JSON.stringify([{ ...event, data: { ...data, href: 'https://shop.example/[email]' } }])}`.replace(
      /"type":4,"timestamp":\d+,(.*)}\]$/,
      '"type":4,$1,"timestamp":1790000000000}]',
    ),
  });
  expect(said).toEqual([expect.stringContaining('Recordings of Session Replay are not compressed')]);
});

test('a compressed one passes as it is with the mark of the same detectors, and else is withheld', () => {
  const { scrub, said, policy } = passing();
  const stream = deflateSync('[]');
  const recording = (marked: Uint8Array = new Uint8Array()): Uint8Array => Uint8Array.from([...bytes.encode(line), ...marked]);
  const own = recording(withMark(stream, policy));
  expect(scrub(own)?.sent).toBe(own);
  expect(scrub(recording(withMark(stream, { detectors: [] })))).toEqual({ reason: 'replay detectors' });
  expect(scrub(recording(stream))).toEqual({ reason: 'replay' });
  expect(said).toEqual([]);
});

test('what is no recording is withheld', () => {
  const { scrub } = passing();
  for (const other of ['', '[]', `${line}{}`, `${line}rosa`, 'rosa\n[]', undefined, { rosa: 1 }])
    expect(scrub(other)).toEqual({ reason: 'replay' });
});

test('events that are withheld are left out of their list, and what is no list is not sent', () => {
  const keep = (one: unknown): unknown => (one === 'rosa' ? undefined : one);
  expect(scrubEvents('[1,"rosa",2]', keep, createWork())).toBe('[1,2]');
  expect(scrubEvents('{"rosa":1}', keep, createWork())).toBeUndefined();
  expect(scrubEvents('[1', keep, createWork())).toBeUndefined();
});

import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { markIn, partsOfRecording, withMark } from './recording-mark.ts';

const scrubbed = { detectors: [{ id: 'contact/email' }, { id: 'network/ip' }] };
const events = '[{"type":4}]'.repeat(500);

function recordingOf(stream: Uint8Array): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode('{"segment_id":12}\n'), ...stream]);
}

test('a stream with the mark inflates to what it did before, whatever detectors it names', () => {
  for (let number = 0; number < 50; number += 1) {
    const detectors = [{ id: `own/${number}` }];
    const marked = withMark(deflateSync(events), { detectors });
    expect(inflateSync(marked ?? '').toString()).toBe(events);
    expect(markIn(recordingOf(marked ?? new Uint8Array()), { detectors })).toBe('same');
  }
});

test('browsers inflate it as well', async () => {
  const marked = withMark(deflateSync(events), scrubbed) ?? new Uint8Array();
  const stream = new Blob([Uint8Array.from(marked)]).stream().pipeThrough(new DecompressionStream('deflate'));
  expect(await new Response(stream).text()).toBe(events);
});

test('a mark of other detectors is told from one of the same, and from none', () => {
  const marked = recordingOf(withMark(deflateSync(events), scrubbed) ?? new Uint8Array());
  expect(markIn(marked, scrubbed)).toBe('same');
  expect(markIn(marked, { detectors: [{ id: 'contact/email' }] })).toBe('other');
  expect(markIn(marked, { detectors: [...scrubbed.detectors].reverse() })).toBe('other');
});

test('what a compressor makes by itself has no mark, and neither has what is no stream', () => {
  for (const level of [0, 1, 6, 9]) expect(markIn(recordingOf(deflateSync(events, { level })), scrubbed)).toBe('none');
  for (const text of ['', '[]', '\0'.repeat(40), '{"segment_id":1}\n[]'])
    expect(markIn(new TextEncoder().encode(text), scrubbed)).toBe('none');
  expect(markIn(recordingOf((withMark(deflateSync(events), scrubbed) ?? new Uint8Array()).subarray(0, 12)), scrubbed)).toBe(
    'none',
  );
  expect(withMark(new TextEncoder().encode('[]'), scrubbed)).toBeUndefined();
});

test('a stream with the mark behind anything but the number of its segment is none', () => {
  const stream = withMark(deflateSync(events), scrubbed) ?? new Uint8Array();
  for (const line of ['', 'rosa\n', '{"segment_id":12,"note":"rosa"}\n', '{"segment_id":12}', '{"segment_id":"12"}\n'])
    expect(markIn(Uint8Array.from([...new TextEncoder().encode(line), ...stream]), scrubbed)).toBe('none');
});

test('an uncompressed recording is the line of its segment, and its events', () => {
  expect(partsOfRecording('{"segment_id":3}\n[1]')).toEqual({ line: '{"segment_id":3}\n', events: '[1]' });
  for (const other of ['', '[]', '{"segment_id":3}', '{"segment_id":"rosa"}\n[]', '{"segment_id":3,"note":"rosa"}\n[]'])
    expect(partsOfRecording(other)).toBeUndefined();
});

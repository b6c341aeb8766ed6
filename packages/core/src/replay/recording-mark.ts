import { hashOf } from '../scrub/memory.ts';

/**
 * The mark of a recording that was scrubbed before it was compressed: so many blocks of no length at the beginning of its
 * DEFLATE stream. They hold nothing, every inflater passes over them, and no compressor begins so (RFC 1951, 3.2.4).
 */
const blocks = 4;

/** Bytes of the header of a ZLIB stream (RFC 1950, 2.2), and of one block. */
const lengths = { header: 2, block: 5 } as const;

const newline = 0x0a;

/** How long the line with the number of a segment may be, in bytes. */
const longestLine = 256;

/** The line with the number of a segment. */
const segment = /^\{"segment_id":(\d{1,9})\}\n$/;

/** What was in force when a recording was scrubbed: its detectors, by their ids. */
export interface ScrubbedWith {
  readonly detectors: readonly { readonly id: string }[];
}

/** A number of 20 bits for the detectors in force. */
function numberOf({ detectors }: ScrubbedWith): number {
  return detectors.reduce((number, { id }) => (Math.imul(number, 31) + hashOf(id)) | 0, 0) & 0xfffff;
}

/** The blocks: in each, the five bits that fill up its first byte, which inflaters ignore, tell a part of the number. */
function markOf(scrubbed: ScrubbedWith): Uint8Array {
  const number = numberOf(scrubbed);
  const parts = Array.from({ length: blocks }, (_none, at) => ((number >> (at * 5)) & 31) << 3);
  return Uint8Array.from(parts.flatMap((first) => [first, 0, 0, 0xff, 0xff]));
}

/** Whether bytes begin as a ZLIB stream does, without a dictionary. */
function isStream(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0;
}

/** A ZLIB stream with the mark; undefined where the bytes are none. */
export function withMark(stream: Uint8Array, scrubbed: ScrubbedWith): Uint8Array | undefined {
  if (!isStream(stream)) return undefined;
  const mark = markOf(scrubbed);
  const marked = new Uint8Array(stream.length + mark.length);
  marked.set(stream.subarray(0, lengths.header));
  marked.set(mark, lengths.header);
  marked.set(stream.subarray(lengths.header), lengths.header + mark.length);
  return marked;
}

/** What the mark of a recording says: `none` where it has none, `other` where other detectors were in force. */
export function markIn(recording: Uint8Array, scrubbed: ScrubbedWith): 'none' | 'other' | 'same' {
  const end = recording.subarray(0, longestLine).indexOf(newline) + 1;
  const stream = recording.subarray(end);
  if (!segment.test(new TextDecoder().decode(recording.subarray(0, end))) || !isStream(stream)) return 'none';
  const found = stream.subarray(lengths.header, lengths.header + blocks * lengths.block);
  const mark = markOf(scrubbed);
  const isMark =
    found.length === mark.length && found.every((byte, at) => (at % lengths.block === 0 ? (byte & 7) === 0 : byte === mark[at]));
  if (!isMark) return 'none';
  return found.every((byte, at) => byte === mark[at]) ? 'same' : 'other';
}

/** Whether a worker of Vedette scrubbed a compressed recording, with whichever detectors. */
export function isScrubbedRecording(recording: Uint8Array): boolean {
  return markIn(recording, { detectors: [] }) !== 'none';
}

/** The line with the number of the segment, with its end, and the events behind it; undefined where there is none. */
export function partsOfRecording(recording: string): { readonly line: string; readonly events: string } | undefined {
  const end = recording.indexOf('\n') + 1;
  const [, number] = segment.exec(recording.slice(0, Math.min(end, longestLine))) ?? [];
  return number === undefined ? undefined : { line: `{"segment_id":${number}}\n`, events: recording.slice(end) };
}

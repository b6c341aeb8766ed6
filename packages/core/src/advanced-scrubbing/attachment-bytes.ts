import type { Pattern } from './pattern.ts';
import { inOrder } from './pattern.ts';
import { filtered, type Redaction } from './rule.ts';
import type { Application } from './rule-set.ts';
import type { Step } from './selector/match.ts';

/** How a text lies in bytes: a byte for each character, or two, the lower one first. */
type Width = 1 | 2;

/** A stretch of bytes. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many characters of two bytes each make a text. */
const shortest = 5;

/** How many bytes are turned into text at a time. */
const portion = 8192;

function latin(bytes: Uint8Array, { start, end }: Stretch): string {
  const parts: string[] = [];
  for (let at = start; at < end; at += portion)
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + portion))));
  return parts.join('');
}

function wide(bytes: Uint8Array, { start, end }: Stretch): string {
  const parts: string[] = [];
  for (let at = start; at < end; at += 2) parts.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)));
  return parts.join('');
}

/** Texts of two bytes a character within a stretch, without the characters that end one. */
function wideStretches(bytes: Uint8Array, { start, end }: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const first of [start, start + 1]) {
    let from = first;
    for (let at = first; at + 1 <= end; at += 2) {
      const isText = at + 2 <= end && (bytes[at] !== 0 || bytes[at + 1] !== 0);
      if (isText) continue;
      if (at - from >= shortest * 2) found.push({ start: from, end: at });
      from = at + 2;
    }
    if (end - from >= shortest * 2) found.push({ start: from, end: from + Math.floor((end - from) / 2) * 2 });
  }
  return found;
}

/** Gives the pseudonym of a match, of its bytes or of its text; undefined hides it without one. */
export type HashBytes = (bytes: Uint8Array, text: string) => string | undefined;

function filling(bytes: Uint8Array, text: string, redaction: Redaction, hash: HashBytes): string {
  if (redaction.method === 'hash') return hash(bytes, text) ?? '';
  return redaction.method === 'replace' ? (redaction.text ?? filtered) : '';
}

/** Writes what stands in the place of a match, cut or filled with `*` to its length. */
function fill(bytes: Uint8Array, { start, end }: Stretch, text: string, width: Width): void {
  const written: Uint8Array | readonly number[] =
    width === 1 ? new TextEncoder().encode(text) : Array.from({ length: text.length }, (_none, at) => text.charCodeAt(at));
  for (let at = start; at < end; at += width) {
    const code = written[(at - start) / width] ?? 42;
    bytes[at] = code & 0xff;
    if (width === 2) bytes[at + 1] = code >> 8;
  }
}

/** What is looked for, and what is written in its place. */
interface Search {
  readonly pattern: Pattern;
  readonly redaction: Redaction;
  readonly hash: HashBytes;
}

/** Replaces what is found in a stretch; gives back where. */
function replaceIn(bytes: Uint8Array, stretch: Stretch, width: Width, { pattern, redaction, hash }: Search): readonly Stretch[] {
  const text = width === 1 ? latin(bytes, stretch) : wide(bytes, stretch);
  const spans = inOrder(pattern.find(text)).filter(({ start, end }) => end > start);
  const found = spans.map(({ start, end }) => ({ start: stretch.start + start * width, end: stretch.start + end * width }));
  for (const [at, { start, end }] of spans.entries()) {
    const { start: first = 0, end: last = 0 } = found[at] ?? {};
    fill(bytes, { start: first, end: last }, filling(bytes.slice(first, last), text.slice(start, end), redaction, hash), width);
  }
  return found;
}

/** What lies between stretches that are given in order. */
function between(stretches: readonly Stretch[], length: number): readonly Stretch[] {
  const ends = [0, ...stretches.map(({ end }) => end)];
  const starts = [...stretches.map(({ start }) => start), length];
  return ends.map((start, at) => ({ start, end: starts[at] ?? length })).filter(({ start, end }) => end > start);
}

/**
 * Scrubs the bytes of a file under the selector `$attachments.'<filename>'`, as texts of one byte a character and then of
 * two. The length stays: what replaces a match is cut, or filled with `*`. Gives back the same bytes where nothing is found.
 */
export function scrubAttachmentBytes(
  filename: string,
  given: Uint8Array,
  { applications, hash }: { readonly applications: readonly Application[]; readonly hash: HashBytes },
): Uint8Array {
  const attachments: Step = { parent: undefined, depth: 0, key: undefined, index: undefined, types: ['attachments'] };
  const file: Step = { parent: attachments, depth: 1, key: filename, index: undefined, types: ['binary'] };
  const bytes = given.slice();
  let isChanged = false;
  for (const { matches, rules } of applications) {
    if (!matches(file, 'true')) continue;
    for (const { patterns, redaction } of rules)
      for (const pattern of patterns) {
        const search: Search = { pattern, redaction, hash };
        const narrow = replaceIn(bytes, { start: 0, end: bytes.length }, 1, search);
        const rest = between(narrow, bytes.length).flatMap((stretch) => wideStretches(bytes, stretch));
        const broad = rest.flatMap((stretch) => replaceIn(bytes, stretch, 2, search));
        isChanged ||= narrow.length + broad.length > 0;
      }
  }
  return isChanged ? bytes : given;
}

import type { Detector } from '../detectors/detector.ts';
import type { Span } from './scan/span.ts';
import { limits, type Work } from './work.ts';

/** A text that is looked for. */
interface Needle {
  readonly text: string;
  readonly detector: Detector;
}

/** Finds some texts in others. */
export interface Needles {
  /** How many characters the shortest has. */
  readonly shortest: number;
  /** Where they stand; undefined where the work ends before the text does. */
  readonly search: (text: string, work: Work) => readonly Span[] | undefined;
}

/** How many slots a table has at least, and for each entry. */
const slots = { least: 256, perEntry: 4 } as const;

const none: readonly Span[] = [];

/** The longest step in which a text is gone through. */
const longestStep = 16;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A power of two, so that few of the places of a text that are looked at lead to an entry. */
function tableSize(entries: number): number {
  let size: number = slots.least;
  while (size < entries * slots.perEntry) size *= 2;
  return size;
}

function uriEncoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch (_loneSurrogate) {
    return value;
  }
}

function base64(value: string): string {
  const isAscii = /^[\x20-\x7e]*$/.test(value);
  const bytes = isAscii ? value : Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replace(/=+$/, '');
}

function inJson(value: string): readonly string[] {
  const once = JSON.stringify(value).slice(1, -1);
  return [once, JSON.stringify(once).slice(1, -1)];
}

function inUri(value: string): readonly string[] {
  const upper = uriEncoded(value);
  return [upper, upper.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()), upper.replaceAll('%20', '+')];
}

function inHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** A value as it stands in texts of several kinds: as it is, escaped in JSON once and twice, in URLs, forms, HTML and Base64. */
function spellings(value: string): readonly string[] {
  const all = [value, base64(value)];
  if (/^[\w.-]*$/.test(value)) return all;
  if (/["\\\p{Cc}\p{Cs}]/u.test(value)) all.push(...inJson(value));
  all.push(...inUri(value));
  if (/[&<>"']/.test(value)) all.push(inHtml(value));
  return [...new Set(all)];
}

function isWordAt(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
}

/**
 * Makes a search for values in all their spellings. A text is gone through in steps as long as the shortest of them
 * allows; what lies at a step is looked up by two characters.
 */
export function needlesOf(values: ReadonlyMap<string, Detector>): Needles {
  const needles: readonly Needle[] = [...values].flatMap(([value, detector]) =>
    spellings(value).map((text) => ({ text, detector })),
  );
  const shortest = Math.min(...needles.map(({ text }) => text.length));
  const step = Math.min(longestStep, shortest - 1);
  // Lists in three arrays of numbers: of each slot the first entry, and of each entry the next one and its needle.
  const size = tableSize(needles.length * step);
  const slotOf = (first: number, second: number): number => (first * 61 + second) & (size - 1);
  const heads = new Uint16Array(size);
  const nexts: number[] = [0];
  const entries: number[] = [0];
  for (const [at, { text }] of needles.entries()) {
    for (let offset = 0; offset < step; offset += 1) {
      const slot = slotOf(text.charCodeAt(offset), text.charCodeAt(offset + 1));
      nexts.push(heads[slot] ?? 0);
      entries.push(at * longestStep + offset);
      heads[slot] = entries.length - 1;
    }
  }

  /** The needle that stands at a place of a text, as an entry tells it. */
  function spanAt(text: string, at: number, entry: number, floor: number, work: Work): Span | undefined {
    const needle = needles[Math.floor(entry / longestStep)];
    work.characters += 1;
    const start = at - (entry % longestStep);
    if (needle === undefined || start < floor || text.charCodeAt(start) !== needle.text.charCodeAt(0)) return undefined;
    const end = start + needle.text.length;
    if (text.charCodeAt(end - 1) !== needle.text.charCodeAt(needle.text.length - 1)) return undefined;
    work.characters += needle.text.length;
    // What is nothing but letters counts as a whole word alone.
    const isThere = text.startsWith(needle.text, start) && (!/^\p{L}+$/u.test(needle.text) || isWordAt(text, start, end));
    return isThere ? { start, end, detector: needle.detector, rank: 0 } : undefined;
  }

  function search(text: string, work: Work): readonly Span[] | undefined {
    let spans: Span[] | undefined;
    let floor = 0;
    work.characters += text.length;
    if (work.characters > limits.characters) return undefined;
    for (let at = 0; at + 1 < text.length; at += step) {
      let next = heads[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0;
      while (next !== 0) {
        if (work.characters > limits.characters) return undefined;
        const span = spanAt(text, at, entries[next] ?? 0, floor, work);
        next = span === undefined ? (nexts[next] ?? 0) : 0;
        if (span === undefined) continue;
        spans ??= [];
        spans.push(span);
        floor = span.end;
      }
    }
    return spans ?? none;
  }

  return { shortest, search };
}

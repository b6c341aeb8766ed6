import { isHexadecimal } from '../../detectors/character.ts';
import type { Matcher } from '../matcher.ts';
import type { Span } from '../scan/span.ts';
import type { Work } from '../work.ts';
import { base64At } from './base64.ts';
import { hexadecimalAt } from './hexadecimal.ts';
import { decodedView, mostDecodings } from './view.ts';

/** How long a word is that is looked into. */
export const shortestEncoded = 20;

/** How long the mark is at most that stands before hexadecimal digits. */
const longestMark = 2;

/** What ranks behind all detectors, which know a word better by its looks. */
const rank = 4096;

function isHexadecimalUpTo(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isHexadecimal(text.charCodeAt(at))) return false;
  return true;
}

/** What is found first in a text that was read from a word, and in what that is once it is decoded. */
function firstIn(text: string, matcher: Matcher, work: Work): Span | undefined {
  let read: string | undefined = text;
  for (let decodings = 0; read !== undefined; decodings += 1) {
    // A word within a word is looked into once, so that the cost stays in proportion to the length.
    const { spans, isEncoded } = matcher.scan(read, { decoded: decodings > 0 }, work);
    if (spans[0] !== undefined) return spans[0];
    read = isEncoded && decodings < mostDecodings ? decodedView(read)?.text : undefined;
  }
  return undefined;
}

/** A long word that is an encoded text with a value in it, and where it ends; undefined for one that is no text. */
export function encodedAt(
  text: string,
  at: number,
  matcher: Matcher,
  work: Work,
): { readonly end: number; readonly span: Span | undefined } | undefined {
  // The digits of a text in Base64 are no hexadecimal ones alone; ids and hashes are.
  const encoded = isHexadecimalUpTo(text, at + longestMark, at + shortestEncoded) ? hexadecimalAt(text, at) : base64At(text, at);
  if (encoded === undefined) return undefined;
  const { start, end, padded } = encoded;
  work.characters += end - start;
  const first = firstIn(encoded.text, matcher, work);
  return { end, span: first && { start, end: padded, detector: first.detector, rank } };
}

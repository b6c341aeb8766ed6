import { base64At } from './base64.ts';
import { hexadecimalAt } from './hexadecimal.ts';
import type { Matcher } from './match.ts';
import type { Span } from './span.ts';
import type { Work } from './work.ts';

/** How long a word is that is looked into. */
export const shortestEncoded = 20;

/** What ranks behind all detectors, which know a word better by its looks. */
const rank = 4096;

/** A long word that is an encoded text with a value in it, and where it ends; undefined for one that is no text. */
export function encodedAt(
  text: string,
  at: number,
  matcher: Matcher,
  work: Work,
): { readonly end: number; readonly span: Span | undefined } | undefined {
  const encoded = hexadecimalAt(text, at) ?? base64At(text, at);
  if (encoded === undefined) return undefined;
  const { start, end, padded } = encoded;
  work.characters += end - start;
  const [first] = matcher.scan(encoded.text, {}, work).spans;
  return { end, span: first && { start, end: padded, detector: first.detector, rank } };
}

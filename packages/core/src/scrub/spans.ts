import { hasPlusOfBase64 } from './encoded/base64.ts';
import { decodedView, mostDecodings, type View } from './encoded/view.ts';
import { wordEnd } from './key/value-end.ts';
import type { Matcher, Reading } from './matcher.ts';
import { joinSpans, type Span } from './scan/span.ts';
import type { Work } from './work.ts';

/** How long a value is at least whose end is taken for the padding of Base64. */
const shortestPadded = 16;

const none: readonly never[] = [];

/** What a decoding adds to the rank of what is found behind it. */
const decoded = 1024;

/** Whether what was found stood behind a key: no detector and no form of a text ranks so. */
export function isKeyRank(rank: number): boolean {
  return rank % decoded === 0 && rank <= mostDecodings * decoded;
}

/**
 * Where spans of a decoded text stand in the text itself. Behind a separator that was not encoded, a value ends where the
 * encoded one does: what is encoded in it is its own.
 */
function spansInOriginal(spans: readonly Span[], text: string, { offsets }: View, work: Work): readonly Span[] {
  let reached = 0;
  return [...spans]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, detector, rank, open = false }) => {
      const from = offsets[start] ?? 0;
      const to = offsets[end] ?? text.length;
      // What begins in such a value ends with it at the latest, so that no word is read twice.
      const isRaw = open && from >= reached && /[=:\s\u2192\u21d2\u279c\u27f6]/.test(text[from - 1] ?? '');
      if (isRaw) {
        reached = Math.max(to, wordEnd(text, from));
        work.characters += reached - from;
      }
      return { start: from, end: isRaw ? reached : to, detector, rank: rank + decoded, open };
    });
}

/** Whether a value that is hidden ends in what was read as the key of another: the padding of Base64 looks like its separator. */
function holdsKeyOf({ start, end }: Span, other: Span, text: string): boolean {
  return (
    end - start >= shortestPadded &&
    /=$|%3d$/i.test(text.slice(end - 3, end)) &&
    /^[\s"'`\\>\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]{0,64}$/.test(text.slice(end, other.start))
  );
}

/** What is found in a text, and in what it is once it is decoded, so often; in no order. */
export function spansOf(
  text: string,
  matcher: Matcher,
  work: Work,
  how: Reading,
  decodings = 0,
  isForm?: boolean,
): readonly Span[] {
  const { spans, isEncoded } = matcher.scan(text, how, work);
  if (!isEncoded || decodings >= mostDecodings) return spans;
  // In a form `+` is a space, in Base64 it is none: a text that may hold both is read both ways.
  const isBoth = decodings === 0 && text.includes('=') && hasPlusOfBase64(text);
  const found = (isBoth ? [true, false] : [isForm]).map((form) => {
    const view = decodedView(text, form);
    if (view === undefined) return none;
    work.characters += text.length;
    return spansInOriginal(spansOf(view.text, matcher, work, how, decodings + 1, form), text, view, work);
  });
  return spans.concat(...found);
}

/** Spans in the order of the text, those that overlap joined, without those whose key is the end of the one before. */
export function joinedIn(text: string, spans: readonly Span[]): readonly Span[] {
  const joined = joinSpans(spans);
  return joined.filter((span, at) => {
    const before = joined[at - 1];
    return before === undefined || !holdsKeyOf(before, span, text);
  });
}

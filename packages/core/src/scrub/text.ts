import type { Detector } from '../detectors/detector.ts';
import { joinSpans, type Matcher, type Span } from './match.ts';
import { pairSpans } from './pairs.ts';
import { decodedView } from './percent.ts';
import { noteFinding, type Work } from './work.ts';

/** How many times a text is decoded; `%2540` takes two. */
const mostDecodings = 2;

function spansOf(text: string, matcher: Matcher, work: Work, decodings: number): readonly Span[] {
  work.characters += text.length;
  const spans = [...pairSpans(text, matcher), ...matcher.find(text)];
  const view = decodings < mostDecodings ? decodedView(text) : undefined;
  if (view === undefined) return spans;
  const inner = spansOf(view.text, matcher, work, decodings + 1).map(({ start, end, detector }) => ({
    start: view.offsets[start] ?? 0,
    end: view.offsets[end] ?? text.length,
    detector,
  }));
  return [...spans, ...inner];
}

export function labelOf(detector: Detector): string {
  return `[${detector.label}]`;
}

/** A text with every value that a detector recognises in it replaced by that detector's label. */
export function scrubText(text: string, matcher: Matcher, work: Work): string {
  const spans = joinSpans(spansOf(text, matcher, work, 0));
  if (spans.length === 0) return text;
  let scrubbed = '';
  let at = 0;
  for (const { start, end, detector } of spans) {
    scrubbed += text.slice(at, start) + labelOf(detector);
    at = end;
    noteFinding(work, detector);
  }
  return scrubbed + text.slice(at);
}

const closing: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
]);

/** The value that a text holds as JSON: an object, a list, or a text that holds one of these. */
export function jsonIn(text: string): unknown {
  const trimmed = text.trim();
  const last = closing.get(trimmed[0] ?? '');
  if (last === undefined || trimmed.length < 2 || trimmed.at(-1) !== last) return undefined;
  try {
    return JSON.parse(trimmed);
  } catch (_notJson) {
    return undefined;
  }
}

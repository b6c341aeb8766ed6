import type { Detector } from '../detectors/detector.ts';
import { isValueBehind } from './behind-key.ts';
import type { Matcher, Span } from './match.ts';
import { valueEnd } from './value-end.ts';
import type { Work } from './work.ts';

/** How a text is read: as what people and programs write, or as a line of source code, where only literals hold values. */
export interface Reading {
  readonly code?: boolean;
}

/** A value behind a key, with the quotation mark before it. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const scheme = /^(?:bearer|basic|digest|negotiate|token)$/i;
const quotes = `"'\``;

/** How many characters around a value a validator is shown. */
const shown = 32;

function isKeyCharacter(code: number): boolean {
  const letter = (code | 32) >= 97 && (code | 32) <= 122;
  const digit = code >= 48 && code <= 57;
  return letter || digit || code > 127 || '$-.[]_'.includes(String.fromCharCode(code));
}

function keyStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 64 && isKeyCharacter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The detector that recognises the key before a separator: one word, or two. In code, a member goes by its own name. */
function keyedBefore(text: string, separator: number, matcher: Matcher, isCode: boolean): Detector | undefined {
  let end = separator;
  while (end > 0 && separator - end < 8 && /[\s"'`\\]/.test(text[end - 1] ?? '')) end -= 1;
  const start = keyStart(text, end);
  if (start === end) return undefined;
  const key = isCode ? text.slice(start, end).replace(/^.*\.(?=.)/s, '') : text.slice(start, end);
  const detector = matcher.keyed(key);
  if (detector !== undefined || text[start - 1] !== ' ') return detector;
  const before = text.slice(keyStart(text, start - 1), start - 1);
  return before === '' || matcher.keyed(before) !== undefined ? undefined : matcher.keyed(`${before} ${key}`);
}

/** Whether a replacement stands where a value would. */
function isReplacedAt(text: string, start: number, matcher: Matcher, extent: 'value' | 'line'): boolean {
  const [replacement = ''] = /^\[[^[\]\n]{1,48}\]/.exec(text.slice(start, start + 50)) ?? [];
  const after = text.slice(start + replacement.length, start + replacement.length + 1);
  return matcher.isReplacement(replacement) && (extent === 'line' ? /^[\r\n]?$/ : /^[\s&;,"'`<>)}\]\\]?$/).test(after);
}

/** Whether a word names what holds a value, as `req.body.password`, `u.sid` and `:token` do. */
function isReference(value: string, matcher: Matcher): boolean {
  const name = value.length <= 104 ? /^(?:[:@$]|[\w$?.]{1,63}\.)([A-Za-z_]{1,40})$/.exec(value)?.[1] : undefined;
  return name !== undefined && matcher.keyed(name) !== undefined;
}

/** What stands behind a separator: in a literal of code, the mark that ends it opens none; outside, only a literal counts. */
function valueAfter(text: string, separator: number, extent: 'value' | 'line', literal: string | undefined): Value | undefined {
  const [lead = ''] = /^[=>]{0,2}[ \t]{0,64}/.exec(text.slice(separator + 1, separator + 67)) ?? [];
  const [quote = ''] = /^\\{0,7}["'`]/.exec(text.slice(separator + 1 + lead.length, separator + 9 + lead.length)) ?? [];
  if (literal !== undefined && (literal === '' ? quote === '' : quote === literal)) return undefined;
  const start = separator + 1 + lead.length + quote.length;
  const end = valueEnd(text, start, quote, extent);
  if (quote !== '' || !scheme.test(text.slice(start, Math.min(end, start + 16)))) return { start, end, quote };
  const [gap = ''] = /^ {0,64}/.exec(text.slice(end, end + 64)) ?? [];
  return { start, end: valueEnd(text, end + gap.length, '', 'value'), quote };
}

function isHidden(text: string, { start, end, quote }: Value, detector: Detector, matcher: Matcher, isCode: boolean): boolean {
  if (quote === '' && isReplacedAt(text, start, matcher, detector.extent ?? 'value')) return false;
  const value = text.slice(start, end);
  if (matcher.isReplacement(value)) return false;
  if (quote === '' ? isReference(value, matcher) : isCode && /^[\w.-]{1,40}$/.test(value) && matcher.keyed(value) !== undefined)
    return false;
  const surroundings = { before: text.slice(Math.max(0, start - shown), start), after: text.slice(end, end + shown) };
  return isValueBehind(detector, value, surroundings);
}

/**
 * The values that stand beside a telling key in running text: `password=…`, `"token": "…"`, `Authorization: Bearer …`,
 * form bodies, query strings, cookies, and JSON that does not parse.
 */
export function pairSpans(text: string, matcher: Matcher, work: Work, { code = false }: Reading = {}): readonly Span[] {
  work.characters += text.length;
  const spans: Span[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (code && quotes.includes(character) && text[at - 1] !== '\\') {
      literal = literal === '' ? character : literal === character ? '' : literal;
    }
    if (character !== ':' && character !== '=') continue;
    const detector = keyedBefore(text, at, matcher, code);
    const value = detector && valueAfter(text, at, detector.extent ?? 'value', code ? literal : undefined);
    if (detector === undefined || value === undefined) continue;
    work.characters += value.end - value.start;
    if (!isHidden(text, value, detector, matcher, code)) continue;
    spans.push({ start: value.start, end: value.end, detector, open: value.quote === '' });
    if (literal === '') literal = value.quote.slice(-1);
    at = Math.max(at, value.end - 1);
  }
  return spans;
}

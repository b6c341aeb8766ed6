import type { Matcher, Span } from './match.ts';

const scheme = /^(?:bearer|basic|digest|negotiate|token)$/i;
const empty = /^(?:|true|false|null|undefined|none|nil)$/i;

function isKeyCharacter(code: number): boolean {
  const letter = (code | 32) >= 97 && (code | 32) <= 122;
  // Digits, and $ - . [ ] _
  return (
    letter ||
    (code >= 48 && code <= 57) ||
    code === 36 ||
    code === 45 ||
    code === 46 ||
    code === 91 ||
    code === 93 ||
    code === 95 ||
    code > 127
  );
}

/** The key that ends before a separator, without its quotes; empty where there is none. */
function keyBefore(text: string, separator: number): string {
  let end = separator;
  while (end > 0 && separator - end < 8 && /[\s"'\\]/.test(text[end - 1] ?? '')) end -= 1;
  let start = end;
  while (start > 0 && end - start < 64 && isKeyCharacter(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The bracketed word that makes up the value at `start`, if one does. */
function bracketedAt(text: string, start: number): string {
  return /^\[[\w ]{1,40}\](?=$|[\s&;,"'<>)}\\])/.exec(text.slice(start, start + 44))?.[0] ?? '';
}

/** Where the value that begins at `start` ends: at its closing quote or bracket, or with its word. */
function valueEnd(text: string, start: number, quote: string): number {
  if (quote !== '') {
    const end = text.indexOf(quote, start);
    if (end === -1) return text.length;
    const escaped = quote.length === 1 && text[end - 1] === '\\';
    return escaped ? valueEnd(text, end + 1, quote) : end;
  }
  if (/[[{]/.test(text[start] ?? '')) return lineEnd(text, start);
  let end = start;
  while (end < text.length && !/[\s&;,"'<>)}\]]/.test(text[end] ?? '')) end += 1;
  return end;
}

/**
 * The values that stand beside a telling key in running text: `password=…`, `"token": "…"`, `Authorization: Bearer …`,
 * form bodies, query strings, cookies, and JSON that does not parse.
 */
export function pairSpans(text: string, matcher: Matcher): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 58 && code !== 61) continue;
    const detector = matcher.keyed(keyBefore(text, at));
    if (detector === undefined) continue;
    const [lead = ''] = /^[=>]?[ \t]{0,3}/.exec(text.slice(at + 1, at + 5)) ?? [];
    const [quote = ''] = /^\\{0,4}["'`]/.exec(text.slice(at + 1 + lead.length, at + 6 + lead.length)) ?? [];
    const start = at + 1 + lead.length + quote.length;
    if (matcher.isReplacement(bracketedAt(text, start))) continue;
    let end = detector.extent === 'line' && quote === '' ? lineEnd(text, start) : valueEnd(text, start, quote);
    if (quote === '' && scheme.test(text.slice(start, end)) && text[end] === ' ') end = valueEnd(text, end + 1, '');
    const value = text.slice(start, end);
    if (empty.test(value)) continue;
    spans.push({ start, end, detector });
    at = Math.max(at, end - 1);
  }
  return spans;
}

import { isHexadecimal } from '../../detectors/character.ts';
import { encodedAt, shortestEncoded } from '../encoded/encoded.ts';
import { colourEnd, isFolded, mayBeEntity, mayBeEscape, mayBeSpace } from '../encoded/view.ts';
import { formSpans, pairAt } from '../key/pairs.ts';
import type { Matcher, Reading, Scan } from '../matcher.ts';
import type { Work } from '../work.ts';
import { type Attempt, attemptAt, searchAll, tried } from './attempt.ts';
import { beginningsOf, kindsOf, mark, word } from './character-kind.ts';
import { type Dispatch, longestBefore, longestWord, type Start, slotOf, slotOfThree } from './dispatch.ts';
import { instantEnd } from './instant.ts';
import type { Span } from './span.ts';

/** Whether a text goes on with a start in lower case, also in capitals. */
function startsWith(text: string, start: string, at: number): boolean {
  for (let offset = 0; offset < start.length; offset += 1) {
    const code = text.charCodeAt(at + offset);
    const wanted = start.charCodeAt(offset);
    if (code !== wanted && (wanted < 97 || wanted > 122 || (code | 32) !== wanted || code > 90)) return false;
  }
  return true;
}

/** What was found so far, and by rank where a detector goes on. */
interface Found {
  readonly spans: Span[];
  readonly floors: Map<number, number>;
}

function nothingFound(): Found {
  return { spans: [], floors: new Map() };
}

function added(span: Span, before: Found | undefined): Found {
  const found = before ?? nothingFound();
  found.spans.push(span);
  return found;
}

/** Adds what a detector finds at a place, behind all that it found before. */
function attempted(one: Attempt, text: string, at: number, before: Found | undefined, work: Work): Found | undefined {
  const floor = before?.floors.get(one.rank) ?? 0;
  const span = at < floor ? undefined : attemptAt(one, text, at, work);
  if (span === undefined || span.start < floor) return before;
  const found = added(span, before);
  found.floors.set(one.rank, span.end);
  return found;
}

/** Adds the values of a form that stands at a place, behind all that was read of it before. */
function formed(
  { form, rank }: Start,
  text: string,
  at: number,
  before: Found | undefined,
  matcher: Matcher,
  work: Work,
): Found | undefined {
  if (form === undefined || at < (before?.floors.get(rank) ?? 0)) return before;
  work.characters += tried;
  const reading = form.read(text, at, matcher, work);
  if (reading === undefined) return before;
  const found = before ?? nothingFound();
  found.spans.push(...formSpans(text, reading.values, matcher));
  found.floors.set(rank, reading.end);
  return found;
}

/** What is found by the detectors that name no start. */
function searchApart(apart: Dispatch['apart'], text: string, work: Work): readonly Span[] {
  const lowered = text.toLowerCase();
  return apart.flatMap(({ attempt, contains, pattern }) =>
    contains === undefined || lowered.includes(contains) ? searchAll(attempt, pattern, text, work) : [],
  );
}

const none: readonly Start[] = [];

/** How many digits in a row are counted; a longer run is as long as this. */
export const mostDigits = 20;

/**
 * Makes a scanner, which passes over a text once for all detectors that name the start of their matches, and for values
 * behind telling keys. What lies between the starts costs one comparison for each character.
 */
export function createScanner(dispatch: Dispatch, matcher: Matcher): (text: string, how: Reading, work: Work) => Scan {
  const kinds = kindsOf(dispatch);
  const beginnings = beginningsOf(dispatch, kinds);
  const { words, marks, digits, apart } = dispatch;
  const { lengths, two, three } = words;

  /** Adds what detectors and forms find at a place whose start stands there, of those for a length. */
  function startsAt(
    starts: readonly Start[],
    text: string,
    at: number,
    length: number,
    before: Found | undefined,
    isCode: boolean,
    work: Work,
  ): Found | undefined {
    let found = before;
    const second = text.charCodeAt(at + 1) | 32;
    const third = text.charCodeAt(at + 2) | 32;
    for (const start of starts) {
      if (((start.lengths >>> length) & 1) === 0) continue;
      if (start.second !== undefined && start.second !== second) continue;
      if (start.third !== undefined && start.third !== third) continue;
      if (start.second !== undefined && !startsWith(text, start.text, at)) continue;
      if (start.attempt !== undefined) found = attempted(start.attempt, text, at, found, work);
      else if (!isCode || start.form?.inCode === true) found = formed(start, text, at, found, matcher, work);
    }
    return found;
  }

  /** Adds what is found where a word of a length begins. */
  function wordAt(
    text: string,
    at: number,
    length: number,
    before: Found | undefined,
    isCode: boolean,
    work: Work,
  ): Found | undefined {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const byTwo = two[slotOf(first, second)];
    const byThree = three[slotOfThree(first, second, text.charCodeAt(at + 2))];
    const found = byTwo ? startsAt(byTwo, text, at, length, before, isCode, work) : before;
    return byThree ? startsAt(byThree, text, at, length, found, isCode, work) : found;
  }

  return (text, { code: isCode = false, decoded = false }, work) => {
    const { length } = text;
    let found: Found | undefined;
    let pairsFrom = 0;
    let encodedFrom = 0;
    let wordStart = 0;
    let wordEnd = 0;
    let literal = '';
    let hasEscape = false;
    let hasPlus = false;
    let hasEquals = false;
    work.characters += length;

    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        hasEscape ||= isFolded(code);
        at += 1;
        continue;
      }
      const kind = kinds[code] ?? 0;
      if (kind === word) {
        const start = at;
        at += 1;
        let next = at < length ? text.charCodeAt(at) : 0;
        const second = next;
        while (next < 128 && kinds[next] === word) {
          at += 1;
          next = at < length ? text.charCodeAt(at) : 0;
        }
        const size = at - start < longestWord ? at - start : longestWord;
        const mayBegin = (((lengths[slotOf(code, second)] ?? 0) >>> size) & 1) !== 0;
        wordStart = start;
        wordEnd = at;
        const mayBeEncoded = !decoded && at - start >= shortestEncoded && start >= encodedFrom;
        const encoded = mayBeEncoded ? encodedAt(text, start, matcher, work) : undefined;
        if (encoded !== undefined) {
          encodedFrom = encoded.end;
          if (encoded.span !== undefined) found = added(encoded.span, found);
        }
        if (code > 57) {
          if (mayBegin) found = wordAt(text, start, size, found, isCode, work);
          continue;
        }
        let count = 1;
        while (count < mostDigits && start + count < at && text.charCodeAt(start + count) <= 57) count += 1;
        const end = count === 4 && at === start + 4 && text.charCodeAt(at) === 45 ? instantEnd(text, start) : -1;
        if (end !== -1) {
          at = end;
          continue;
        }
        if (start + count < at && count < mostDigits) {
          // Digits that go on as a word, as in a UUID, begin no number.
          if (mayBegin) found = wordAt(text, start, size, found, isCode, work);
          continue;
        }
        const candidates = digits[count];
        if (candidates !== undefined) for (const candidate of candidates) found = attempted(candidate, text, start, found, work);
        continue;
      }
      if (kind >= mark) {
        const next = text.charCodeAt(at + 1);
        const behind = at === wordEnd ? Math.min(at - wordStart, longestBefore) : 0;
        const mayBegin = next > 127 || (((beginnings[kind * 128 + next] ?? 0) >>> behind) & 1) !== 0;
        if (mayBegin) found = startsAt(marks[code] ?? none, text, at, behind, found, isCode, work);
        hasEquals ||= code === 61;
        switch (code) {
          case 61: // =
          case 58: {
            // :
            if (at < pairsFrom) break;
            const pair = pairAt(text, at, matcher, work, isCode ? literal : undefined);
            if (pair === undefined) break;
            const { start, end, detector, quote } = pair;
            found = added({ start, end, detector, rank: 0, open: quote === '' }, found);
            if (literal === '') literal = quote.slice(-1);
            pairsFrom = Math.max(at + 1, end);
            break;
          }
          case 37: // %
            hasEscape ||= isHexadecimal(text.charCodeAt(at + 1)) && isHexadecimal(text.charCodeAt(at + 2));
            break;
          case 38: // &
            hasEscape ||= mayBeEntity(text, at);
            break;
          case 92: // backslash
            hasEscape ||= mayBeEscape(text.charCodeAt(at + 1));
            break;
          case 91: // [
            hasEscape ||= text.charCodeAt(at - 1) === 27 || colourEnd(text, at) !== -1;
            break;
          case 43: // +
            hasPlus ||= mayBeSpace(text.charCodeAt(at - 1), text.charCodeAt(at + 1));
            break;
          case 34: // "
          case 39: // '
          case 96: // `
            if (isCode && at >= pairsFrom && text.charCodeAt(at - 1) !== 92) {
              const quote = String.fromCharCode(code);
              literal = literal === '' ? quote : literal === quote ? '' : literal;
            }
        }
      }
      at += 1;
    }

    const spans = found?.spans ?? [];
    const all = apart.length === 0 ? spans : [...spans, ...searchApart(apart, text, work)];
    return { spans: all, isEncoded: hasEscape || (hasPlus && hasEquals) };
  };
}

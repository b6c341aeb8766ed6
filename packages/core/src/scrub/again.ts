import type { Detector } from '../detectors/detector.ts';
import { isRecord } from '../sentry.ts';
import type { Matcher } from './match.ts';
import { type Needles, needlesOf } from './needle.ts';
import type { Span } from './span.ts';
import { fieldOf, hasForm, isRole, type Structure } from './structure.ts';
import { type Visitor, walk } from './walk.ts';
import { noteFinding, type Work, withLimitsOfItsOwn } from './work.ts';

/** What is looked for again: how long a value is, and how many of them. */
const looked = { shortest: 6, longest: 1024, values: 64 } as const;

const scheme = /^(?:basic|bearer|digest|negotiate|token)\s{1,8}/i;

/** A value that is no word of a language: it has letters and digits, or is long and in one piece. */
const telltale = /^(?=.*\d)(?=.*\p{L})\S|^\S{20}/su;

/** What is no value where several stand in a line, as cookies do: their names. */
const named = /^\s{0,8}[^=\s]{1,128}=/;

/**
 * Remembers, for this item alone, a value that was found under a telling key. One that did not stand there by itself
 * counts where it is no word of a language.
 */
export function remember({ again }: Work, detector: Detector, value: string, standsAlone: boolean): void {
  if (value.length < looked.shortest || value.length > looked.longest * 4) return;
  const parts = detector.extent === 'line' ? value.split(';').map((part) => part.replace(named, '')) : [value];
  for (const part of parts) {
    const plain = part.replace(scheme, '').trim();
    const isLong = plain.length >= looked.shortest && plain.length <= looked.longest;
    const counts = standsAlone && parts.length === 1 ? !/^[[({].{0,40}[\])}]$/.test(plain) : telltale.test(plain);
    if (isLong && counts && again.size < looked.values) again.set(plain, detector);
  }
}

/** How long what stands for a hidden value may be. */
const longestReplacement = 48;

/** What is looked for. */
interface Search {
  readonly values: ReadonlyMap<string, Detector>;
  readonly needles: Needles;
  readonly matcher: Matcher;
}

/** A field of which nothing is known. */
const unknown: Structure = {};

/** A word that tells what a value is: it is none itself. */
function isTelling(value: string, matcher: Matcher): boolean {
  return /^[\p{L} ]{1,64}$/u.test(value) && matcher.keyed(value) !== undefined;
}

/** Whether a place lies in what stands for a value that was hidden before. */
function isInReplacement(text: string, { start, end }: Span, matcher: Matcher): boolean {
  const first = text.lastIndexOf('[', start);
  const last = text.indexOf(']', end);
  return first !== -1 && last - first <= longestReplacement && matcher.isReplacement(text.slice(first, last + 1));
}

function replaced(text: string, { needles, matcher }: Search, work: Work): string {
  if (text.length < needles.shortest) return text;
  const found = needles.search(text, work);
  if (found.length === 0) return text;
  const spans = found.filter((span) => !isInReplacement(text, span, matcher));
  if (spans.length === 0) return text;
  let read = '';
  let at = 0;
  for (const { start, end, detector } of spans) {
    read += `${text.slice(at, start)}[${detector.label}]`;
    at = end;
    noteFinding(work, detector);
  }
  return read + text.slice(at);
}

function visitorOf(search: Search): Visitor<Structure[string]> {
  const below = (known: Structure[string], field: string): Structure[string] => {
    if (known === unknown) return unknown;
    const found = fieldOf(known, field);
    return found === undefined || isRole(found) ? unknown : found;
  };
  return {
    member: (known, key, _value, _parent, work) => ({
      sentKey: isRecord(known) && Object.hasOwn(known, key) ? key : replaced(key, search, work),
      below: below(known, key),
    }),
    entry: (known) => below(known, '*'),
    leaf: (value, known, work) => {
      if (known !== unknown && hasForm(known, value)) return value;
      if (typeof value === 'string') return replaced(value, search, work);
      const detector = search.values.get(String(value));
      if (detector === undefined) return value;
      noteFinding(work, detector);
      return `[${detector.label}]`;
    },
  };
}

/** Replaces what was found under telling keys of an item wherever else it stands in it, keys of objects among them. */
export function scrubAgain(sent: unknown, structure: Structure, matcher: Matcher, work: Work): unknown {
  if (work.again.size === 0) return sent;
  const values = new Map([...work.again].filter(([value]) => !isTelling(value, matcher)));
  if (values.size === 0) return sent;
  const visitor = visitorOf({ values, needles: needlesOf(values), matcher });
  return withLimitsOfItsOwn(work, [...work.path], (own) => walk(sent, structure, visitor, own));
}

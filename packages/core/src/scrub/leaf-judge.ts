import type { RecognisedBy } from '../decision.ts';
import type { Detector } from '../detectors/detector.ts';
import { fieldDetectors } from './field-detectors.ts';
import { isFaithful, type JsonWithin, jsonWithin } from './json.ts';
import { isValueBehind } from './key/behind-key.ts';
import { isSaidBelow } from './key/below-key.ts';
import type { Matcher, Reading } from './matcher.ts';
import { hashOf } from './memory.ts';
import type { Place, Places } from './place.ts';
import { remember } from './remember.ts';
import { hidden, told, type Whole } from './replace/hide.ts';
import { type Pseudonymize, pseudonymOf } from './replace/pseudonym.ts';
import type { Role } from './structure.ts';
import { mayBeTable, scrubTable } from './table.ts';
import { scrubAnew, scrubText } from './text.ts';
import type { Descend, Visitor } from './walk.ts';
import { cutMark, limits, noteFinding, noteMarks, type Work } from './work.ts';

/** What the judge of texts and numbers asks beside the matcher. */
export interface LeafJudgeOptions {
  readonly places: Places;
  readonly pseudonymize: Pseudonymize | undefined;
  /** Walks through what was found in a text, as a part of other work. */
  readonly walkAnew: (value: unknown, place: Place, work: Work) => unknown;
}

const { identity, address } = fieldDetectors;

/** How long a text may be that is remembered with its place. */
const longestRemembered = 64;

const asCode: Reading = { code: true };

const alone = { before: '', after: '' };

/** Makes what says what leaves of a text or a number. */
export function createLeafJudge(matcher: Matcher, { places, pseudonymize, walkAnew }: LeafJudgeOptions): Visitor<Place>['leaf'] {
  const personName = matcher.byId(fieldDetectors.name.id) ?? fieldDetectors.name;
  const email = matcher.byId(fieldDetectors.email.id) ?? fieldDetectors.email;

  function hide(detector: Detector, value: Whole, by: RecognisedBy, work: Work): Whole | null {
    return hidden({ detector, by }, value, matcher, work);
  }

  /** Hides what stands under a telling key, and remembers it for the rest of the item. */
  function hideKeyed(detector: Detector, value: Whole, standsAlone: boolean, work: Work): unknown {
    const sent = hide(detector, value, 'key', work);
    if (sent !== value) remember(work, detector, String(value), standsAlone);
    return sent;
  }

  function pseudonymFor(value: string, work: Work): string | undefined {
    const sent = work.pseudonyms.get(value) ?? pseudonymOf(pseudonymize, 'user', value);
    if (sent === undefined) {
      noteFinding(work, identity, { by: 'field', replacement: 'remove' });
      return undefined;
    }
    work.pseudonyms.set(value, sent);
    if (sent !== value) told({ detector: identity, by: 'field' }, value, sent, 'pseudonym', work);
    return sent;
  }

  function byNumber(value: number | bigint, work: Work): unknown {
    if (typeof value === 'number' && !matcher.mayBeNumber(value)) return value;
    const digits = String(value);
    const [span] = matcher.scan(digits, {}, work).spans;
    if (span !== undefined) return hide(span.detector, value, 'pattern', work);
    return typeof value === 'bigint' ? digits : value;
  }

  function byRole(role: Role, value: Whole, work: Work): unknown {
    switch (role) {
      case 'code':
        return typeof value === 'string' ? scrubText(value, matcher, work, asCode) : byNumber(value, work);
      case 'inference':
        return 'never';
      case 'name':
        return hide(personName, value, 'field', work);
      case 'email':
        return hide(email, value, 'field', work);
      case 'removed':
        noteFinding(work, address, { by: 'field', replacement: 'remove' });
        return undefined;
      default:
        return pseudonymFor(String(value), work);
    }
  }

  /** A text that may be a table of which the first line names the columns. */
  function byTable(value: string, { known }: Place, work: Work, descend: Descend<Place>): string {
    const root = places.root(known);
    const read = value.slice(0, 2 * limits.text);
    const table = scrubTable(read, (cells, own) => (own === work ? descend(cells, root) : walkAnew(cells, root, own)), work);
    if (table === read) return scrubText(value, matcher, work);
    if (read !== value) work.cut += 1;
    const sent = scrubText(read === value ? table : `${table}\n${cutMark}`, matcher, work);
    noteMarks(work, sent, undefined, undefined);
    return sent;
  }

  /** A text that is JSON, or holds some behind other words. */
  function byJson(text: string, json: JsonWithin, place: Place, work: Work, descend: Descend<Place>): string {
    const { before, inner, after, isWhole } = json;
    work.characters += text.length;
    const sent = descend(inner, isWhole && place.parameters !== undefined ? place : places.root(place.known));
    const isSame = Object.is(sent, inner);
    if (isSame && isWhole && isFaithful(text, inner)) return text;
    const written = isSame && !isWhole ? text : before + JSON.stringify(sent) + after;
    const left = isWhole ? written : scrubText(written, matcher, work);
    if (isWhole || !isSame) noteMarks(work, left, undefined, undefined);
    return left;
  }

  function byPattern(value: Whole, place: Place, work: Work, descend: Descend<Place>): unknown {
    if (typeof value !== 'string') return byNumber(value, work);
    const hash = hashOf(value);
    if (matcher.cleanValues.has(value, hash)) return value;
    const isWithin = value.length <= limits.characters - work.characters;
    // What there is no room left to read as JSON or as a table is no longer read as a text.
    if (!isWithin && value.length <= limits.text) work.characters = limits.characters;
    const json = isWithin ? jsonWithin(value) : undefined;
    if (isWithin && json?.isWhole !== true && mayBeTable(value)) return byTable(value, place, work, descend);
    if (json !== undefined) return byJson(value, json, place, work, descend);
    const sent = scrubAnew(value, matcher, work);
    if (sent === value) matcher.cleanValues.add(value, hash);
    return sent;
  }

  function leafSent(value: string | number | bigint, place: Place, work: Work, descend: Descend<Place>): unknown {
    if (place.hasForm?.(value) === true) return value;
    if (place.isOpen) return byPattern(value, place, work, descend);
    const { role, keyed, above, aspect } = place;
    if (role !== undefined) return byRole(role, value, work);
    const hiding = (left: unknown): Detector | undefined => keyed.find((one) => isValueBehind(one, String(left), alone));
    const own = hiding(value);
    const detector = own ?? above;
    if (detector !== undefined && (keyed.length > 0 || !isSaidBelow(value, aspect)))
      return hideKeyed(detector, value, own !== undefined, work);
    const sent = byPattern(value, place, work, descend);
    if (sent === value || (typeof sent === 'string' && matcher.isReplacement(sent))) return sent;
    // What was no value may have become one by what was replaced in it.
    const second = above ?? hiding(sent);
    return second === undefined ? sent : hide(second, value, 'key', work);
  }

  return (value, place, work, descend) => {
    if (value === '' || value === place.last) return value;
    const sent = leafSent(value, place, work, descend);
    if (sent === value && typeof value === 'string' && value.length <= longestRemembered) place.last = value;
    return sent;
  };
}

import type { RecognisedBy } from '../decision.ts';
import type { Detector } from '../detectors/detector.ts';
import { isRecord } from '../sentry.ts';
import { textOfBytes } from './byte-list.ts';
import { fieldDetectors } from './field-detectors.ts';
import { isFaithful, type JsonWithin, jsonWithin } from './json.ts';
import { isValueBehind } from './key/behind-key.ts';
import { isSaidBelow } from './key/below-key.ts';
import { textOfLines } from './key/key-lines.ts';
import { mayHaveName, nameBeside, nameInList, namesOf } from './key/name.ts';
import { holdsParameters, type Parameters, parametersOf } from './key/parameter.ts';
import type { Matcher, Reading } from './matcher.ts';
import { hashOf } from './memory.ts';
import { createPlaces, isWord, type Known, type Place } from './place.ts';
import { remember } from './remember.ts';
import { hidden, told, type Whole } from './replace/hide.ts';
import { type Pseudonymize, pseudonymOf } from './replace/pseudonym.ts';
import type { Role } from './structure.ts';
import { mayBeTable, scrubTable } from './table.ts';
import { scrubAnew, scrubText } from './text.ts';
import { type Descend, type Visitor, walk } from './walk.ts';
import { createWork, cutMark, limits, noteFinding, noteMarks, type Work } from './work.ts';

/** What decides, on a walk through an item, which values leave and as what. */
export interface Judge extends Visitor<Place> {
  /** Where a walk begins, through what has a structure. */
  readonly root: (known: Known) => Place;
}

const { identity, address } = fieldDetectors;

/** How much of a name is read that stands beside its value. */
const longestName = 512;

/** What stands in the place of a key that was removed. */
const removedKey = '[removed]';

/** How many keys of an object are remembered in their order. */
const longestOrder = 64;

/** How long a key or a text may be that is remembered with its place. */
const longestRemembered = 64;

const asCode: Reading = { code: true };

const alone = { before: '', after: '' };

/** Makes the judge of a policy. What it remembers are keys in which nothing was found, and never a value. */
export function createJudge(matcher: Matcher, pseudonymize: Pseudonymize | undefined): Judge {
  const places = createPlaces();
  const personName = matcher.byId(fieldDetectors.name.id) ?? fieldDetectors.name;
  const email = matcher.byId(fieldDetectors.email.id) ?? fieldDetectors.email;

  function hide(detector: Detector, value: Whole, by: RecognisedBy, work: Work): Whole | null {
    return hidden({ detector, by }, value, matcher, work);
  }

  /** A key as it leaves; one of which nothing is left leaves a word. */
  function sentKeyOf(key: string, work: Work): string {
    return scrubText(key, matcher, work) || (key && removedKey);
  }

  /** Hides what stands under a telling key, and remembers it for the rest of the item. */
  function hideKeyed(detector: Detector, value: Whole, standsAlone: boolean, work: Work): unknown {
    const sent = hide(detector, value, 'key', work);
    if (sent !== value) remember(work, detector, String(value), standsAlone);
    return sent;
  }

  /** A name is recognised as it leaves, since what leaves may pass a second time, and as it is. */
  function keyedBy(name: string, sentName: string): readonly Detector[] {
    const detectors = [name === sentName ? undefined : matcher.keyed(sentName), matcher.keyed(name)];
    return detectors.filter((detector) => detector !== undefined);
  }

  /** The place of a value that goes by another name than its key. */
  function placeOfNamed(place: Place, field: string, name: string, listed: boolean): Place {
    const announced = place.named?.get(name.replace(/^[:@$]/, ''));
    if (announced !== undefined) return places.below(place, field, name, [announced], listed);
    const sentName = scrubText(name.slice(0, longestName), matcher, createWork());
    return places.below(place, field, name, keyedBy(name, sentName), listed);
  }

  /** The place of what a template speaks of. */
  function placeOfParameters(place: Place, key: string, { own, entries = [], named }: Parameters): Place {
    const below = places.below(place, key, key, own === undefined ? keyedBy(key, key) : [own], false);
    return own === undefined ? places.announced(below, entries, named) : below;
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
    const table = scrubTable(read, (cells, own) => (own === work ? descend(cells, root) : walk(cells, root, judge, own)), work);
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

  const judge: Judge = {
    root: places.root,
    member: (place, key, at, value, parent, work) => {
      const expected = place.order[at];
      if (expected !== undefined && expected.sentKey === key) return expected;
      const before = place.members.get(key);
      if (before !== undefined && !before.mayBeNamed) {
        if (at < longestOrder) place.order[at] = before;
        return before;
      }
      if (before?.names !== undefined && !mayHaveName(parent, before.names)) return before;
      const isHolder = holdsParameters(key);
      if (isHolder) {
        const parameters = parametersOf(key, value, parent, matcher, work);
        if (parameters !== undefined) return { sentKey: key, below: placeOfParameters(place, key, parameters), mayBeNamed: true };
      }
      const { known } = place;
      // A field of the protocol goes by its own name.
      const isKnown = isRecord(known) && Object.hasOwn(known, key);
      const isBuilt = isKnown || (isRecord(known) && isRecord(known['*']));
      const names = isKnown ? undefined : namesOf(key);
      const name = names === undefined ? undefined : nameBeside(parent, names);
      if (name === undefined && before !== undefined) return before;
      const sentKey = isKnown ? key : sentKeyOf(key, work);
      if (name !== undefined) return { sentKey, below: placeOfNamed(place, key, name, false), mayBeNamed: true };
      const below = places.below(place, key, key, keyedBy(key, sentKey), false);
      const mayBeNamed = isHolder || names !== undefined;
      const member = { sentKey, below, mayBeNamed, names: isHolder ? undefined : names, isBuilt };
      if (sentKey === key && key.length <= longestRemembered) places.remember(place, key, member);
      return member;
    },
    entry: (place, at, _value, before, list) => {
      if (place.parameters !== undefined && at < place.parameters.length) {
        const detector = place.parameters[at];
        if (detector !== undefined) return places.below(place, '*', undefined, [detector], true);
        if (at > 0) return places.below(place, '*', undefined, [], true);
      }
      if (place.named !== undefined)
        return { ...places.below(place, '*', undefined, [], true), named: place.named, members: new Map(), order: [] };
      const name = typeof before === 'string' && place.role === undefined ? nameInList(at, before, list, place) : undefined;
      if (name !== undefined) return placeOfNamed(place, '*', name, true);
      // What goes by a single word may be one of many.
      place.entry ??= places.below(place, '*', undefined, place.keyed.filter(isWord), true);
      return place.entry;
    },
    whole: (value, _place, work) => {
      const text = Array.isArray(value) ? (textOfBytes(value) ?? textOfLines(value)) : undefined;
      const [span] = text === undefined ? [] : matcher.scan(text, {}, work).spans;
      if (text === undefined || span === undefined) return undefined;
      work.key = undefined;
      return { sent: [hide(span.detector, text, 'pattern', work)] };
    },
    leaf: (value, place, work, descend) => {
      if (value === '' || value === place.last) return value;
      const sent = leafSent(value, place, work, descend);
      if (sent === value && typeof value === 'string' && value.length <= longestRemembered) place.last = value;
      return sent;
    },
  };
  return judge;
}

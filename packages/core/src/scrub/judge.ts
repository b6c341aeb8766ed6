import type { Detector } from '../detectors/detector.ts';
import { refusePromise } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { isValueBehind } from './behind-key.ts';
import { isFaithful, jsonIn } from './json.ts';
import type { Matcher } from './match.ts';
import { isBeside, nameBeside, nameInList } from './name.ts';
import { holdsParameters, type Parameters, parametersOf } from './parameter.ts';
import { createPlaces, type Known, type Place } from './place.ts';
import { remember } from './remember.ts';
import type { Role } from './structure.ts';
import { labelOf, scrubText } from './text.ts';
import type { Descend, Visitor } from './walk.ts';
import { createWork, limits, noteFinding, type Work } from './work.ts';

/** Replaces an identity by 32 hexadecimal digits that stay the same and say nothing; anything else removes it. */
export type Pseudonymize = (kind: string, value: string) => string | undefined;

/** What decides, on a walk through an item, which values leave and as what. */
export interface Judge extends Visitor<Place> {
  /** Where a walk begins, through what has a structure. */
  readonly root: (known: Known) => Place;
}

const identity: Detector = { id: 'identity/user', label: 'user' };
const personName: Detector = { id: 'identity/name', label: 'name' };
const email: Detector = { id: 'contact/email', label: 'email' };
const address: Detector = { id: 'network/ip', label: 'ip' };

/** A pseudonym as it leaves; one that passes a second time stays as it is. */
const pseudonym = /^anon-[0-9a-f]{32}$/;

/** How much of a name is read that stands beside its value. */
const longestName = 512;

/** How long a key may be that is remembered. */
const longestKey = 64;

/** How many keys of an object are remembered in their order. */
const longestOrder = 64;

/** How long a text may be that is remembered with its place. */
const longestLast = 64;

const alone = { before: '', after: '' };

/** Makes the judge of a policy. What it remembers are keys in which nothing was found, and never a value. */
export function createJudge(matcher: Matcher, pseudonymize: Pseudonymize | undefined): Judge {
  const places = createPlaces();

  function hide(detector: Detector, value: string | number | bigint, work: Work): unknown {
    if (matcher.isReplacement(String(value))) return value;
    noteFinding(work, detector);
    return labelOf(detector);
  }

  /** Hides what stands under a telling key, and remembers it for the rest of the item. */
  function hideKeyed(detector: Detector, value: string | number | bigint, standsAlone: boolean, work: Work): unknown {
    const sent = hide(detector, value, work);
    if (sent !== value) remember(work, detector, String(value), standsAlone);
    return sent;
  }

  /** A name is recognised as it is and as it leaves, since what leaves may pass a second time. */
  function keyedBy(name: string, sentName: string): readonly Detector[] {
    const detectors = [matcher.keyed(name), name === sentName ? undefined : matcher.keyed(sentName)];
    return detectors.filter((detector) => detector !== undefined);
  }

  /** The place of a value that goes by another name than its key. */
  function placeOfNamed(place: Place, field: string, name: string, listed: boolean): Place {
    const sentName = scrubText(name.slice(0, longestName), matcher, createWork());
    return places.below(place, field, name, keyedBy(name, sentName), listed);
  }

  /** The place of what a template speaks of. */
  function placeOfParameters(place: Place, key: string, { own, entries }: Parameters): Place {
    const keyed = own === undefined ? keyedBy(key, key) : [own];
    const below = places.below(place, key, key, keyed, false);
    return entries === undefined ? below : { ...below, parameters: entries };
  }

  function pseudonymFor(value: string, work: Work): string | undefined {
    if (pseudonym.test(value)) return value;
    noteFinding(work, identity);
    const answer: unknown = pseudonymize?.('user', value);
    refusePromise(answer);
    const name = `anon-${answer}`;
    return pseudonym.test(name) ? name : undefined;
  }

  function byNumber(value: number | bigint, work: Work): unknown {
    if (typeof value === 'number' && !matcher.mayBeNumber(value)) return value;
    const digits = String(value);
    const [span] = matcher.scan(digits, {}, work).spans;
    if (span !== undefined) return hide(span.detector, value, work);
    return typeof value === 'bigint' ? digits : value;
  }

  function byRole(role: Role, value: string | number | bigint, work: Work): unknown {
    switch (role) {
      case 'code':
        return typeof value === 'string' ? scrubText(value, matcher, work, { code: true }) : byNumber(value, work);
      case 'inference':
        return 'never';
      case 'name':
        return hide(personName, value, work);
      case 'email':
        return hide(email, value, work);
      case 'removed':
        noteFinding(work, address);
        return undefined;
      default:
        return pseudonymFor(String(value), work);
    }
  }

  function byPattern(value: string | number | bigint, { known }: Place, work: Work, descend: Descend<Place>): unknown {
    if (typeof value !== 'string') return byNumber(value, work);
    const inner = value.length <= limits.characters - work.characters ? jsonIn(value) : undefined;
    if (inner === undefined) return scrubText(value, matcher, work);
    work.characters += value.length;
    const sent = descend(inner, places.root(known));
    return Object.is(sent, inner) && isFaithful(value, inner) ? value : JSON.stringify(sent);
  }

  function leafSent(value: string | number | bigint, place: Place, work: Work, descend: Descend<Place>): unknown {
    if (place.hasForm?.(value) === true) return value;
    if (place.isOpen) return byPattern(value, place, work, descend);
    const { role, keyed, above } = place;
    if (role !== undefined) return byRole(role, value, work);
    if (keyed.length === 0)
      return above === undefined ? byPattern(value, place, work, descend) : hideKeyed(above, value, false, work);
    const hiding = (left: unknown): Detector | undefined => keyed.find((one) => isValueBehind(one, String(left), alone));
    const own = hiding(value);
    const detector = own ?? above;
    if (detector !== undefined) return hideKeyed(detector, value, own !== undefined, work);
    const sent = byPattern(value, place, work, descend);
    // What was no value may have become one by what was replaced in it.
    const second = sent === value ? undefined : hiding(sent);
    return second === undefined ? sent : hide(second, value, work);
  }

  return {
    root: places.root,
    member: (place, key, at, value, parent, work) => {
      const expected = place.order[at];
      if (expected !== undefined && expected.sentKey === key) return expected;
      const before = place.members.get(key);
      if (before !== undefined && !before.mayBeNamed) {
        if (at < longestOrder) place.order[at] = before;
        return before;
      }
      if (holdsParameters(key)) {
        const parameters = parametersOf(key, value, parent, matcher, work);
        if (parameters !== undefined) return { sentKey: key, below: placeOfParameters(place, key, parameters), mayBeNamed: true };
      }
      const { known } = place;
      // A field of the protocol goes by its own name.
      const isKnown = isRecord(known) && Object.hasOwn(known, key);
      const mayBeNamed = !isKnown && isBeside(key);
      const name = mayBeNamed ? nameBeside(parent) : undefined;
      if (name === undefined && before !== undefined) return before;
      const sentKey = isKnown ? key : scrubText(key, matcher, work);
      if (name !== undefined) return { sentKey, below: placeOfNamed(place, key, name, false), mayBeNamed };
      const below = places.below(place, key, key, keyedBy(key, sentKey), false);
      const member = { sentKey, below, mayBeNamed: mayBeNamed || holdsParameters(key), isBuilt: isKnown };
      if (sentKey === key && key.length <= longestKey) places.remember(place, key, member);
      return member;
    },
    entry: (place, at, _value, before, list) => {
      if (place.parameters !== undefined && at < place.parameters.length) {
        const detector = place.parameters[at];
        if (detector !== undefined) return places.below(place, '*', undefined, [detector], true);
        if (at > 0) return places.below(place, '*', undefined, [], true);
      }
      const name = typeof before === 'string' && place.role === undefined ? nameInList(at, before, list, place) : undefined;
      if (name !== undefined) return placeOfNamed(place, '*', name, true);
      place.entry ??= places.below(place, '*', undefined, [], true);
      return place.entry;
    },
    leaf: (value, place, work, descend) => {
      if (value === '' || value === place.last) return value;
      const sent = leafSent(value, place, work, descend);
      if (sent === value && typeof value === 'string' && value.length <= longestLast) place.last = value;
      return sent;
    },
  };
}

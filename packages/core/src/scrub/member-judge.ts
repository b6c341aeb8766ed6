import type { Detector } from '../detectors/detector.ts';
import { isRecord } from '../sentry.ts';
import { nameInList } from './key/listed-name.ts';
import { mayHave, nameBeside, namingOf } from './key/name-beside.ts';
import { holdsParameters, type Parameters, parametersOf } from './key/parameter.ts';
import { announcedIn } from './key/template.ts';
import type { Matcher } from './matcher.ts';
import { isWord, type Place, type Places } from './place.ts';
import { scrubText } from './text.ts';
import type { Visitor } from './walk.ts';
import { createWork, type Work } from './work.ts';

/** How much of a name is read that stands beside its value. */
const longestName = 512;

/** What stands in the place of a key that was removed. */
const removedKey = '[removed]';

/** How many keys of an object are remembered in their order. */
const longestOrder = 64;

/** How long a key may be that is remembered with its place. */
const longestRemembered = 64;

/** Makes what says of each member of an object and each entry of a list by what it is judged, and as what its key leaves. */
export function createMemberJudge(matcher: Matcher, places: Places): Pick<Visitor<Place>, 'member' | 'entry'> {
  /** A key as it leaves; one of which nothing is left leaves a word. */
  function sentKeyOf(key: string, work: Work): string {
    return scrubText(key, matcher, work) || (key && removedKey);
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

  return {
    member: (place, key, at, value, parent, work) => {
      const expected = place.order[at];
      if (expected !== undefined && expected.sentKey === key) return expected;
      const before = place.members.get(key);
      if (before !== undefined && !before.mayBeNamed) {
        if (at < longestOrder) place.order[at] = before;
        return before;
      }
      if (before?.namedBy !== undefined && !mayHave(parent, before.namedBy)) return before;
      const isHolder = holdsParameters(key);
      if (isHolder) {
        const parameters = parametersOf(key, value, parent, matcher, work);
        if (parameters !== undefined) return { sentKey: key, below: placeOfParameters(place, key, parameters), mayBeNamed: true };
      }
      const { known } = place;
      // A field of the protocol goes by its own name.
      const isKnown = isRecord(known) && Object.hasOwn(known, key);
      const isBuilt = isKnown || (isRecord(known) && isRecord(known['*']));
      const naming = isKnown ? undefined : namingOf(key);
      const name = naming === undefined ? undefined : nameBeside(parent, naming);
      if (name === undefined && before !== undefined) return before;
      const sentKey = isKnown ? key : sentKeyOf(key, work);
      if (name !== undefined) return { sentKey, below: placeOfNamed(place, key, name, false), mayBeNamed: true };
      const below = places.below(place, key, key, keyedBy(key, sentKey), false);
      const mayBeNamed = isHolder || naming !== undefined;
      const member = { sentKey, below, mayBeNamed, namedBy: isHolder ? undefined : naming?.fields, isBuilt };
      if (sentKey === key && key.length <= longestRemembered) places.remember(place, key, member);
      return member;
    },
    entry: (place, at, value, before, sentBefore, list, work) => {
      // What is no list yet may leave as one.
      if (typeof sentBefore === 'string' && typeof value === 'object' && value !== null) {
        const announced = announcedIn(sentBefore, matcher, work);
        if (announced.some((detector) => detector))
          return places.announced(places.below(place, '*', undefined, [], false), announced, undefined);
      }
      if (place.parameters !== undefined && at < place.parameters.length) {
        const detector = place.parameters[at];
        if (detector !== undefined) return places.below(place, '*', undefined, [detector], true);
        if (at > 0) return places.below(place, '*', undefined, [], true);
      }
      if (place.named !== undefined)
        return { ...places.below(place, '*', undefined, [], true), named: place.named, members: new Map(), order: [] };
      const nameIn = (text: unknown): string | undefined => {
        if (typeof text !== 'string' || place.role !== undefined) return undefined;
        // Below a telling key, what was replaced is no name, though its label may read like one.
        return place.above && matcher.isReplacement(text) ? undefined : nameInList(at, text, list, place);
      };
      // What is no name may leave as one.
      const name = nameIn(before) ?? (sentBefore === before ? undefined : nameIn(sentBefore));
      if (name !== undefined) return placeOfNamed(place, '*', name, true);
      // What goes by a single word may be one of many.
      place.entry ??= places.below(place, '*', undefined, place.keyed.filter(isWord), true);
      return place.entry;
    },
  };
}

import { textOfBytes } from './byte-list.ts';
import { textOfLines } from './key/key-lines.ts';
import { createLeafJudge } from './leaf-judge.ts';
import type { Matcher } from './matcher.ts';
import { createMemberJudge } from './member-judge.ts';
import { createPlaces, type Known, type Place } from './place.ts';
import { hidden } from './replace/hide.ts';
import type { Pseudonymize } from './replace/pseudonym.ts';
import { type Visitor, walk } from './walk.ts';

/** What decides, on a walk through an item, which values leave and as what. */
export interface Judge extends Visitor<Place> {
  /** Where a walk begins, through what has a structure. */
  readonly root: (known: Known) => Place;
}

/** Makes the judge of a policy. What it remembers are keys in which nothing was found, and never a value. */
export function createJudge(matcher: Matcher, pseudonymize: Pseudonymize | undefined): Judge {
  const places = createPlaces();
  const { member, entry } = createMemberJudge(matcher, places);
  const leaf = createLeafJudge(matcher, {
    places,
    pseudonymize,
    walkAnew: (value, place, work) => walk(value, place, judge, work),
  });
  const judge: Judge = {
    root: places.root,
    member,
    entry,
    whole: (value, _place, work) => {
      const text = Array.isArray(value) ? (textOfBytes(value) ?? textOfLines(value)) : undefined;
      const [span] = text === undefined ? [] : matcher.scan(text, {}, work).spans;
      if (text === undefined || span === undefined) return undefined;
      work.key = undefined;
      return { sent: [hidden({ detector: span.detector, by: 'pattern' }, text, matcher, work)] };
    },
    leaf,
  };
  return judge;
}

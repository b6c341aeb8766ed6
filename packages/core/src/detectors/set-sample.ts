import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/match.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import type { Detector } from './detector.ts';

/** Scrubs a text by a set beside the essentials. */
export function scrubbedBy(set: readonly Detector[]): (text: string) => string {
  const matcher = createMatcher(detectorsInForce(set));
  return (text) => scrubText(text, matcher, createWork());
}

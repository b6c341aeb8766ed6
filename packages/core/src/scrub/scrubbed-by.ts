import type { Detector } from '../detectors/detector.ts';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { scrubText } from './text.ts';
import { createWork } from './work.ts';

/**
 * What detectors make of a text beside the essentials, for tests and tools. Throws a TypeError that names the place where
 * a detector is not fit for use; what a validator throws, it throws.
 */
export function scrubbedBy(detectors: readonly Detector[]): (text: string) => string {
  const matcher = createMatcher(detectorsInForce(detectors));
  return (text) => scrubText(text, matcher, createWork());
}

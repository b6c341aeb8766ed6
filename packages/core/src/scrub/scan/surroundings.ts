import type { Stretch, Surroundings } from '../../detectors/detector.ts';

/** How many characters on either side of a value a validator is shown. */
export const shown = 32;

/** What a validator is shown of the text around a value. */
export function around(text: string, { start, end }: Stretch): Surroundings {
  return { before: text.slice(Math.max(0, start - shown), start), after: text.slice(end, end + shown) };
}

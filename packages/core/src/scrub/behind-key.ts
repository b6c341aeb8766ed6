import type { Detector, Surroundings } from '../detectors/detector.ts';
import { isValid } from './validity.ts';

/** How long a value may be for it to be looked at before it is hidden. */
const longestJudged = 512;

/** What is said of a value in its place. */
const states =
  'absent an any bad boolean cannot denied disabled empty enabled error expected expired failed failure false filtered forbidden function granted ' +
  'got has hidden include invalid is malformed masked mismatch missing must nil no none not null number object off ok omit on optional ' +
  'please received redacted regexp rejected removed required revoked same-origin should string the this too true uint8array unauthorized undefined ' +
  'unknown unset valid was yes your';

const scheme = 'basic|bearer|digest|negotiate|token';

/** What stands for a value in SQL, in a template or in a format, or hides one. */
const placeholder =
  '\\?|\\$\\d{1,3}|[:@]p?\\d{1,3}|%[sdo@]|%\\(\\w{1,40}\\)s|\\$\\{[^{}]{1,60}\\}|\\{\\{[^{}]{1,60}\\}\\}|\\*{3,40}|…';

/** What is nobody's: a small number, a version, a state, a scheme without its credentials, placeholders, a few signs. */
const noValue = new RegExp(
  [
    '-?\\d{1,2}',
    '[\\^~v]?\\d{1,5}\\.\\d{1,5}\\.\\d{1,3}(?:-[a-z]{1,10}(?:\\.\\d{1,5})?)?',
    `(?:${states.replaceAll(' ', '|')})[.!?]?`,
    `(?:${scheme})?`,
    `(?:(?:${scheme}) )?(?:(?:${placeholder})[:./_-]?){1,4}`,
    '[^\\p{L}\\p{N}]{1,3}',
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'iu',
);

/**
 * Whether what stands behind a telling key is a value of the detector's kind: a state such as `token: expired` or a
 * placeholder is none. Throws what a validator throws.
 */
export function isValueBehind(detector: Detector, value: string, surroundings: Surroundings): boolean {
  if (value.length > longestJudged) return true;
  return (
    !noValue.test(value.trim()) &&
    (detector.pattern !== undefined || detector.find !== undefined || isValid(detector, value, surroundings))
  );
}

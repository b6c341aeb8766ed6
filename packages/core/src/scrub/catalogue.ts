import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
import { kindOf, refusal, refuseRepeatedIds, refuseUnknownKeys } from '../refusal.ts';
import { refusalOf } from './pattern.ts';
import { mostDigits } from './scan.ts';
import { wordsOf } from './words.ts';

const detectorKeys: readonly (keyof Detector)[] = [
  'id',
  'label',
  'keys',
  'extent',
  'pattern',
  'starts',
  'digits',
  'find',
  'contains',
  'validate',
];

/** Whether a text may lead the scanner to a match: in lower case, and of two characters at least where it begins a word. */
function isStart(text: unknown): boolean {
  return typeof text === 'string' && /^(?:[a-z\d].|[!-/:-@[-`{-~])/.test(text) && text === text.toLowerCase();
}

function isDigitCount(count: unknown): boolean {
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= mostDigits;
}

/** Checks what leads the scanner to the matches of a detector. */
function checkStarts(place: string, { pattern, find, starts, digits }: Detector): void {
  if (starts !== undefined && !(Array.isArray(starts) && starts.length > 0 && starts.every(isStart))) {
    throw refusal(
      `${place}.starts`,
      `${kindOf(starts)} where the beginnings of matches belong`,
      'Give a list of texts in lower case, of two characters or more where they begin with a letter or digit.',
    );
  }
  if (digits !== undefined && !(Array.isArray(digits) && digits.length > 0 && digits.every(isDigitCount))) {
    throw refusal(
      `${place}.digits`,
      `${kindOf(digits)} where counts of digits belong`,
      `Give a list of whole numbers from 1 to ${mostDigits}; ${mostDigits} stands for any longer run.`,
    );
  }
  if (find === undefined) return;
  if (typeof find !== 'function' || pattern !== undefined || (starts === undefined && digits === undefined)) {
    throw refusal(
      `${place}.find`,
      typeof find === 'function' ? 'a function that nothing leads to, or that a pattern stands beside' : kindOf(find),
      'Give a function, leave out the pattern, and say in starts or digits where it is to look.',
    );
  }
}

function checkDetector(place: string, detector: Detector): void {
  const { label, keys, extent, pattern, find, contains, validate } = detector;
  refuseUnknownKeys(place, detector, detectorKeys);
  if (typeof label !== 'string' || !/^[a-z][a-z ]{0,30}$/.test(label)) {
    throw refusal(
      `${place}.label`,
      `${kindOf(label)} where a label belongs`,
      'Use up to 31 small letters and spaces, such as "patient".',
    );
  }
  const words = keys ?? [];
  if (!Array.isArray(words) || words.some((key: unknown) => typeof key !== 'string' || wordsOf(key).length === 0)) {
    throw refusal(
      `${place}.keys`,
      `${kindOf(keys)} where keys belong`,
      'Give a list of keys in plain words, such as ["patient id"].',
    );
  }
  checkStarts(place, detector);
  if (pattern === undefined && find === undefined && words.length === 0) {
    throw refusal(place, 'a detector with neither keys nor a pattern', 'Give it at least one of them.');
  }
  if (extent !== undefined && extent !== 'value' && extent !== 'line') {
    throw refusal(`${place}.extent`, `${kindOf(extent)} that says no extent`, 'Known here: value, line.');
  }
  if (contains !== undefined && (typeof contains !== 'string' || contains === '' || contains !== contains.toLowerCase())) {
    throw refusal(
      `${place}.contains`,
      `${kindOf(contains)} where a text in lower case belongs`,
      'Give what every match contains, in lower case, or leave it out.',
    );
  }
  if (validate !== undefined && typeof validate !== 'function') {
    throw refusal(
      `${place}.validate`,
      `${kindOf(validate)} where a function belongs`,
      'Give a function that answers whether a match is a value.',
    );
  }
  if (pattern === undefined) return;
  const why = pattern instanceof RegExp ? refusalOf(pattern) : `it is ${kindOf(pattern)}`;
  if (why !== undefined)
    throw refusal(`${place}.pattern`, `a pattern that cannot be used because ${why}`, 'See "Writing a detector" in the guide.');
}

/** The detectors in force: the user's own before the essentials, save those that replace one. Throws where one is not fit for use. */
export function detectorsInForce(own: readonly Detector[]): readonly Detector[] {
  refuseRepeatedIds('policy.detectors', own);
  for (const [at, detector] of own.entries()) checkDetector(`policy.detectors[${at}]`, detector);
  const replaced = new Map(own.map((detector) => [detector.id, detector]));
  const builtIn = essentials.map((detector) => replaced.get(detector.id) ?? detector);
  return [...own.filter((detector) => !builtIn.includes(detector)), ...builtIn];
}

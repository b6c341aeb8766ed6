import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
import { isExamined } from '../detectors/examined.ts';
import { kindOf, refusal, refuseRepeatedIds, refuseUnknownKeys } from '../refusal.ts';
import { fieldDetectors } from './field-detectors.ts';
import { wordsOf } from './key/words.ts';
import { refusalOf } from './pattern/pattern.ts';
import { checkReplacement, type Replacements, withReplacements } from './replace/replacements.ts';
import { mostDigits } from './scan/scan.ts';

const detectorKeys: readonly (keyof Detector)[] = [
  'id',
  'label',
  'replace',
  'keys',
  'extent',
  'pattern',
  'starts',
  'wordLength',
  'mostBefore',
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

function isListOf(list: unknown, isFit: (entry: unknown) => boolean): boolean {
  return list === undefined || (Array.isArray(list) && list.length > 0 && list.every(isFit));
}

const leads = {
  starts: 'Give a list of texts in lower case, of two characters or more where they begin with a letter or digit.',
  wordLength: 'Give a whole number beside starts.',
  mostBefore: 'Give a whole number beside starts.',
  digits: `Give a list of whole numbers from 1 to ${mostDigits}; the last stands for any longer run.`,
  find: 'Give a function, leave out the pattern, and say in starts or digits where it is to look.',
} as const;

/** Checks what leads the scanner to the matches of a detector. */
function checkLeads(place: string, detector: Detector): void {
  const { pattern, find, starts, digits } = detector;
  const isCount = (count: unknown): boolean => count === undefined || (Number.isInteger(count) && starts !== undefined);
  const isFound = typeof find === 'function' && pattern === undefined && (starts ?? digits) !== undefined;
  const fit = {
    starts: isListOf(starts, isStart),
    wordLength: isCount(detector.wordLength),
    mostBefore: isCount(detector.mostBefore),
    digits: isListOf(digits, isDigitCount),
    find: find === undefined || isFound,
  };
  for (const name of ['starts', 'wordLength', 'mostBefore', 'digits', 'find'] as const) {
    if (!fit[name]) throw refusal(`${place}.${name}`, `${kindOf(detector[name])} that leads to no match`, leads[name]);
  }
}

/** How far a value may reach. */
const extents: ReadonlySet<string> = new Set<NonNullable<Detector['extent']>>(['value', 'phrase', 'line', 'word']);

/** Checks one detector: what it has, and that its pattern is bounded. Throws where it is not fit for use. */
export function checkDetector(place: string, detector: Detector): void {
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
  checkReplacement(`${place}.replace`, detector.replace);
  checkLeads(place, detector);
  if (pattern === undefined && find === undefined && words.length === 0) {
    throw refusal(place, 'a detector with neither keys nor a pattern', 'Give it at least one of them.');
  }
  if (extent !== undefined && !extents.has(extent)) {
    throw refusal(`${place}.extent`, `${kindOf(extent)} that says no extent`, `Known here: ${[...extents].join(', ')}.`);
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

/**
 * The detectors in force: the user's own before the essentials, save those that replace one, each with what the policy puts
 * in the place of what it recognises. Throws where one is not fit for use.
 */
export function detectorsInForce(own: readonly Detector[], replacements: Replacements = {}): readonly Detector[] {
  refuseRepeatedIds('policy.detectors', own);
  for (const [at, detector] of own.entries()) if (!isExamined(detector)) checkDetector(`policy.detectors[${at}]`, detector);
  const replaced = new Map(own.map((detector) => [detector.id, detector]));
  const builtIn = essentials.map((detector) => replaced.get(detector.id) ?? detector);
  const inForce = [...own.filter((detector) => !builtIn.includes(detector)), ...builtIn];
  return withReplacements(inForce, replacements, [fieldDetectors.name]);
}

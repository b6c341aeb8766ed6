import type { Detector, Surroundings } from '../detector.ts';

/** A number that a state gives to people, as a table of such numbers says it. */
export interface NationalNumber {
  readonly id: string;
  readonly label: string;
  readonly keys?: readonly string[];
  /** How it is written. */
  readonly pattern: RegExp;
  readonly starts?: readonly string[];
  readonly wordLength?: number;
  readonly digits?: readonly number[];
  /** Whether digits and letters without what stands between them are such a number. */
  readonly isNumber: (number: string) => boolean;
  /** What has to stand before it where it is written as digits alone, which other numbers are too. */
  readonly near?: RegExp;
  /** Whether that has to stand before it however it is written. @default false */
  readonly always?: boolean;
}

const joinedBefore = /[A-Za-z\d]$|\d[.,/-]$|[_#]$/;
const joinedAfter = /^[A-Za-z\d_]|^[.,/-]\d/;

/** What was put in the place of other values names them, and says nothing of what follows; the first may be cut. */
const labels = /(?:\[|^)[a-z ]{0,31}\]/g;

/** Whether nothing before or behind makes it a part of a longer number or word. */
function standsAlone({ before, after }: Surroundings): boolean {
  return !joinedBefore.test(before) && !joinedAfter.test(after);
}

/** The detectors of a table of numbers: by key, and by pattern where check digits and surroundings agree. */
export function nationalNumbers(numbers: readonly NationalNumber[]): readonly Detector[] {
  return numbers.map(({ isNumber, near, always = false, ...detector }) => ({
    ...detector,
    validate: (match, surroundings) => {
      const isBare = always || /^\d+$/.test(match);
      const isTold = !isBare || near === undefined || near.test(surroundings.before.replace(labels, ''));
      return isTold && standsAlone(surroundings) && isNumber(match.replace(/[^A-Za-z\d]/g, '').toUpperCase());
    },
  }));
}

/** Every pair of a character of one text and one of another, as starts of a detector, with what follows them. */
export function pairsOf(first: string, second: string, behind: string = ''): readonly string[] {
  return [...first].flatMap((one) => [...second].map((other) => one + other + behind));
}

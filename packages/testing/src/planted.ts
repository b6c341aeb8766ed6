import { foldCase, foldPlus } from './fold.ts';
import { refusal } from './refusal.ts';

/** What was planted: a name of your own for each value, such as `{ email: 'jane@example.com' }`. */
export type Planted = Readonly<Record<string, string>>;

/** A planted value, and the ways of reading it that a text may be compared by. */
export interface Needle {
  readonly name: string;
  readonly value: string;
  readonly caseFolded: string;
  /** With + for every space, where the value has either. */
  readonly plusFolded: string | undefined;
  /** The digits alone, where the value is a number in groups. */
  readonly digits: string | undefined;
}

/** Shorter values stand in almost every text by accident. */
const shortest = 4;

/** Fewer digits without their separators stand in almost every timestamp. */
const fewestDigits = 7;

function digitsOf(value: string): string | undefined {
  const digits = value.replace(/\D/g, '');
  return digits.length >= fewestDigits && /^[\d\s().+/_\u2010-\u2015-]+$/.test(value) ? digits : undefined;
}

function needleOf(name: string, value: unknown, at: number): Needle {
  if (typeof value !== 'string') {
    throw refusal(`planted.${name}`, `${value === null ? 'null' : typeof value} where a text belongs`, 'Plant texts only.');
  }
  if (name.toLowerCase().includes(value.toLowerCase()) && value !== '') {
    throw refusal(`planted, entry ${at + 1}`, 'the name holds the value', 'Give it a name that may be printed.');
  }
  const length = value.replace(/\s/g, '').length;
  if (length < shortest) {
    throw refusal(
      `planted.${name}`,
      `a value of ${length} characters stands in almost every text by accident`,
      `Plant at least ${shortest} characters other than spaces.`,
    );
  }
  return {
    name,
    value,
    caseFolded: foldCase(value),
    plusFolded: /[ +]/.test(value) ? foldPlus(value) : undefined,
    digits: digitsOf(value),
  };
}

/** Reads what was planted; throws a TypeError that names the place, what is wrong there and how to mend it. */
export function needlesOf(planted: Planted): readonly Needle[] {
  const entries = Object.entries(Object(planted));
  if (entries.length === 0) throw refusal('planted', 'nothing is planted', 'Name at least one value to look for.');
  return entries.map(([name, value], at) => needleOf(name, value, at));
}

import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { valueEnd } from '../key/value-end.ts';
import type { FormValue } from './form.ts';

/** A value of which it is not known yet whether it is hidden, and what it is called in its list. */
export interface Entry extends Omit<FormValue, 'detector'> {
  readonly name?: string | undefined;
}

/**
 * What stands before a value in a list: the bracket of the list, or what follows the value before up to a comma, such as its
 * type; the bracket of a row, a name or a number, a quotation mark.
 */
const opening =
  /(?:[[({]|(?=\$)|[^,;\]}\n]{0,80},)[\s(]{0,64}(?:(\\{0,7}["'`]|)\W?(\w{1,64})\1 {0,2}[:=] {0,2})?(\\{0,7}["'`])?/y;

/** A value without quotation marks; a comma in brackets is of it. */
const bare = /(?:\([^()\n]{0,80}\)|[^,\]\n]){0,4096}/y;

/** The entries that a detector recognises, each by its place. */
export function tellingOf(entries: readonly Entry[], detectors: readonly (Detector | undefined)[]): readonly FormValue[] {
  return entries.flatMap((entry, place) => {
    const detector = detectors[place];
    return detector === undefined ? [] : [{ ...entry, detector }];
  });
}

/** The entries of a list, from its bracket on; of a list of rows, those of all of them. */
export function entriesOf(text: string, start: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = start; ; ) {
    const [lead, , name, quote = ''] = matchAt(opening, text, at) ?? [];
    const from = at + (lead ?? '').length;
    const first = quote || text.charAt(from);
    if (lead === undefined || '])}'.includes(first)) return entries;
    const isBare = quote === '' && first !== '[' && first !== '{';
    const end = isBare ? from + (matchAt(bare, text, from)?.[0].length ?? 0) : valueEnd(text, from, quote, 'value');
    entries.push({ start: from, end, quote, name });
    at = end + quote.length;
  }
}

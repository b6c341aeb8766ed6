import { foldCase, foldDigits, foldPlus } from './fold.ts';
import type { Needle } from './planted.ts';
import { type Reading, readingsOf } from './reading.ts';

/** The names of the planted values that were found, each with the form it was found in. */
export type Forms = ReadonlyMap<string, string>;

/** Says how a text holds a planted value: as it is, or read another way; undefined where it does not. */
function comparisonsOf({ text }: Reading, needles: readonly Needle[]): (needle: Needle) => string | undefined {
  const caseFolded = foldCase(text);
  const plusFolded = needles.some((needle) => needle.plusFolded !== undefined) ? foldPlus(text) : '';
  const digits = needles.some((needle) => needle.digits !== undefined) ? foldDigits(text) : '';
  return (needle) => {
    if (text.includes(needle.value)) return '';
    if (caseFolded.includes(needle.caseFolded)) return 'case-folded';
    if (needle.plusFolded !== undefined && plusFolded.includes(needle.plusFolded)) return 'with + for space';
    return needle.digits !== undefined && digits.includes(needle.digits) ? 'with other separators' : undefined;
  };
}

/** Finds planted values in a text or in bytes, in every form that can be read; each in its simplest form. */
export function formsIn(value: Uint8Array | string, needles: readonly Needle[]): Forms {
  const forms = new Map<string, string>();
  for (const reading of readingsOf(value)) {
    if (forms.size === needles.length) break;
    const compare = comparisonsOf(reading, needles);
    for (const needle of needles) {
      if (forms.has(needle.name)) continue;
      const comparison = compare(needle);
      if (comparison === undefined) continue;
      const form = [...reading.steps, comparison].filter((step) => step !== '').join(' > ');
      forms.set(needle.name, form === '' ? 'raw' : form);
    }
  }
  return forms;
}

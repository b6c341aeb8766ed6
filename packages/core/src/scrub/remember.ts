import type { Detector } from '../detectors/detector.ts';
import type { Work } from './work.ts';

/** What is looked for again: how long a value is, and how many of them. */
const looked = { shortest: 6, longest: 1024, values: 64 } as const;

const scheme = /^(?:basic|bearer|digest|negotiate|token)\s{1,8}/i;

/** A value that is no word of a language: it has letters and digits, or is long and in one piece. */
const telltale = /^(?=.*\d)(?=.*\p{L})\S|^\S{20}/su;

/** What is no value where several stand in a line, as cookies do: their names. */
const named = /^\s{0,8}[^=\s]{1,128}=/;

/**
 * Remembers, for this item alone, a value that was found under a telling key. One that did not stand there by itself
 * counts where it is no word of a language.
 */
export function remember(work: Work, detector: Detector, value: string, standsAlone: boolean): void {
  if (value.length < looked.shortest || value.length > looked.longest * 4) return;
  const parts = detector.extent === 'line' ? value.split(';').map((part) => part.replace(named, '')) : [value];
  for (const part of parts) {
    const plain = part.trim().replace(scheme, '');
    const isLong = plain.length >= looked.shortest && plain.length <= looked.longest;
    const counts = standsAlone && parts.length === 1 ? !/^[[({].{0,40}[\])}]$/.test(plain) : telltale.test(plain);
    if (!isLong || !counts) continue;
    work.again ??= new Map();
    if (work.again.size < looked.values) work.again.set(plain, detector);
  }
}

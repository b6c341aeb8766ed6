import type { Detector } from '../detectors/detector.ts';
import { schemes } from './key/behind-key.ts';
import type { Work } from './work.ts';

/** What is looked for again: how long a value is, and how many of them. */
const looked = { shortest: 6, longest: 1024, values: 64 } as const;

const scheme = new RegExp(`^(?:${schemes})\\s{1,8}`, 'i');

/** A value that is no word of a language: it has letters and digits, or is long and in one piece. */
const telltale = /^(?=.*\d)(?=.*\p{L})\S|^\S{20}/su;

/** What is no value where several stand in a line, as cookies do: their names. */
const named = /^\s{0,8}[^=\s]{1,128}=/;

/** How long several words are that stand for no other sentence. */
const longWords = 10;

/** What is left of a value of several words where a text had its first one hidden, and the rest stayed. */
function restOf(value: string): string | undefined {
  const rest = /^\S{1,128}\s{1,8}(\S.*)$/s.exec(value)?.[1];
  if (rest === undefined || rest.length < looked.shortest) return undefined;
  return telltale.test(rest) || (rest.length >= longWords && /\S\s+\S/.test(rest)) ? rest : undefined;
}

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
    for (const text of [plain, standsAlone ? restOf(plain) : undefined])
      if (text !== undefined && work.again.size < looked.values) work.again.set(text, detector);
  }
}

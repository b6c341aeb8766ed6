import type { ReplacedBy } from '../../decision.ts';
import type { Detector } from '../../detectors/detector.ts';
import type { RemarkKind } from '../remark/remark.ts';
import { partOf } from './partial.ts';
import { type Pseudonymize, pseudonym, pseudonymOf } from './pseudonym.ts';

/** What stands in a value's place. Where it is the value itself, the value was replaced before. */
export interface Substitute {
  readonly text: string;
  readonly by: ReplacedBy;
}

/** How Sentry is told of each. */
export const remarkKinds: Readonly<Record<ReplacedBy, RemarkKind>> = {
  label: 's',
  mask: 'm',
  partial: 'm',
  pseudonym: 'p',
  remove: 'x',
};

/** How long a mask may be: the length of a longer value is not told. */
const longestMask = 64;

/** A text with an asterisk for each code point but the letters and digits at its end. Masking it again changes nothing. */
function masked(value: string, keepLast: number): string {
  const length = Math.min([...value.slice(0, 2 * longestMask)].length, longestMask);
  const kept = Math.min(keepLast, Math.floor(length / 2));
  const [end = ''] = (kept > 0 && /[A-Za-z\d]{0,64}$/.exec(value.slice(-kept))) || [];
  return `${'*'.repeat(length - end.length)}${end}`;
}

export function labelOf({ label }: Detector): string {
  return `[${label}]`;
}

/** What stands in a value's place, by what its detector asks for: the label where the value has not the form for it. */
export function substituteFor(detector: Detector, value: string, pseudonymize: Pseudonymize | undefined): Substitute {
  const { label, replace = 'label' } = detector;
  if (replace === 'remove') return { text: '', by: 'remove' };
  if (replace === 'pseudonym') {
    const text = pseudonymOf(pseudonymize, label, value);
    if (text !== undefined) return { text, by: 'pseudonym' };
  } else if (replace !== 'label') {
    if ('mask' in replace) return { text: masked(value, replace.mask.keepLast), by: 'mask' };
    const text = partOf(replace.partial, value, label);
    if (text !== undefined) return { text, by: 'partial' };
  }
  return { text: labelOf(detector), by: 'label' };
}

/** Whether a text is a mask that keeps so many characters. */
function isMask(text: string, keepLast: number): boolean {
  const [, stars = '', end = ''] = /^(\*{1,64})([A-Za-z\d]{0,8})$/.exec(text) ?? [];
  return stars !== '' && end.length <= Math.min(keepLast, stars.length);
}

/** What tells the texts that detectors put in a value's place beside labels; undefined where they put none. */
export function putBy(detectors: readonly Detector[]): ((text: string) => boolean) | undefined {
  const tests = detectors.flatMap(({ label, replace }): ((text: string) => boolean)[] => {
    if (replace === 'pseudonym') return [(text) => pseudonym.test(text)];
    if (replace === undefined || typeof replace === 'string') return [];
    if ('mask' in replace) return [(text) => isMask(text, replace.mask.keepLast)];
    return [(text) => /^\[|\*/.test(text) && partOf(replace.partial, text, label) === text];
  });
  return tests.length === 0 ? undefined : (text) => tests.some((test) => test(text));
}

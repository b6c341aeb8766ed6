import type { Detector } from '../../detectors/detector.ts';
import type { Replacement } from '../../detectors/replacement.ts';
import { kindOf, refusal, suggestion } from '../../refusal.ts';
import { isRecord } from '../../sentry.ts';

/** What stands in the place of values, by the ids of the detectors that recognise them. */
export type Replacements = Readonly<Record<string, Replacement>>;

const words: ReadonlySet<unknown> = new Set(['label', 'remove', 'pseudonym']);
const parts: ReadonlySet<unknown> = new Set(['area', 'domain', 'issuer', 'network']);

/** How many characters of a value a mask may keep. */
const mostKept = 8;

const fix =
  "Known here: 'label', 'remove', 'pseudonym', { mask: { keepLast: 4 } }, { partial: 'domain' }, 'issuer', 'network' or 'area' in its place.";

function isMask(mask: unknown): boolean {
  if (!isRecord(mask) || Object.keys(mask).length !== 1) return false;
  const kept = mask['keepLast'];
  return typeof kept === 'number' && Number.isInteger(kept) && kept >= 0 && kept <= mostKept;
}

function isReplacement(value: unknown): boolean {
  if (!isRecord(value)) return words.has(value);
  const [key, ...others] = Object.keys(value);
  if (others.length > 0) return false;
  return key === 'mask' ? isMask(value[key]) : key === 'partial' && parts.has(value[key]);
}

/** Refuses what names no replacement, so that nobody believes in one that is not made. */
export function checkReplacement(place: string, replace: unknown): void {
  if (replace === undefined || isReplacement(replace)) return;
  const mask = isRecord(replace) && Object.keys(replace).join() === 'mask' ? replace['mask'] : undefined;
  if (isRecord(mask) && Object.hasOwn(mask, 'keepLast'))
    throw refusal(
      `${place}.mask`,
      'a mask that cannot be made',
      `Give it keepLast alone, a whole number from 0 to ${mostKept}, such as { keepLast: 4 }.`,
    );
  throw refusal(place, `${kindOf(replace)} that names no replacement`, fix);
}

/** Detectors with what a policy puts in the place of what they recognise. Throws where an id is none of theirs. */
export function withReplacements(
  detectors: readonly Detector[],
  replacements: Replacements,
  others: readonly Detector[],
): readonly Detector[] {
  const ids = [...detectors, ...others].map(({ id }) => id);
  for (const [id, replace] of Object.entries(replacements)) {
    const place = `policy.replacements[${JSON.stringify(ids.includes(id) ? id : '…')}]`;
    if (!ids.includes(id)) throw refusal(place, 'the id of no detector in force', suggestion(id, ids));
    checkReplacement(place, replace);
  }
  const own = others.filter(({ id }) => Object.hasOwn(replacements, id) && !detectors.some((one) => one.id === id));
  return [...detectors, ...own].map((detector) => {
    const replace = Object.hasOwn(replacements, detector.id) ? replacements[detector.id] : undefined;
    return replace === undefined ? detector : { ...detector, replace };
  });
}

import fc from 'fast-check';
import { essentials } from '../../detectors/essentials.ts';
import type { Replacement } from '../../detectors/replacement.ts';
import type { Replacements } from './replacements.ts';

/** Any replacement that a detector may ask for. */
export const anyReplacement: fc.Arbitrary<Replacement> = fc.oneof(
  fc.constantFrom<Replacement>('label', 'remove', 'pseudonym'),
  fc.nat({ max: 8 }).map((keepLast) => ({ mask: { keepLast } })),
  fc.constantFrom<Replacement>({ partial: 'area' }, { partial: 'domain' }, { partial: 'issuer' }, { partial: 'network' }),
);

/** Replacements of any of the essentials, and of names. */
export const anyReplacements: fc.Arbitrary<Replacements> = fc.dictionary(
  fc.constantFrom(...essentials.map(({ id }) => id), 'identity/name'),
  anyReplacement,
);

/** A pseudonym of any text. */
export function pseudonymize(kind: string, value: string): string {
  return `${kind.length.toString(16)}${value.length.toString(16)}`.padStart(32, 'a5');
}

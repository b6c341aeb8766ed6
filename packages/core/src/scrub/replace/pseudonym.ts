import { refusePromise } from '../../refusal.ts';

/** Replaces a value of a kind by 32 hexadecimal digits that stay the same and say nothing; anything else removes it. */
export type Pseudonymize = (kind: string, value: string) => string | undefined;

/** A pseudonym as it leaves; one that passes a second time stays as it is. */
export const pseudonym: RegExp = /^anon-[0-9a-f]{32}$/;

/** The pseudonym of a value; undefined where there is none to be had. Throws what the user's function throws. */
export function pseudonymOf(pseudonymize: Pseudonymize | undefined, kind: string, value: string): string | undefined {
  if (pseudonym.test(value)) return value;
  const answer: unknown = pseudonymize?.(kind, value);
  refusePromise(answer);
  const name = `anon-${answer}`;
  return pseudonym.test(name) ? name : undefined;
}

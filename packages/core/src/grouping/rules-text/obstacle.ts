import { globOf } from './glob.ts';
import type { ReadMatcher } from './left-side.ts';
import { isGlobKey } from './matcher-key.ts';
import type { Finding } from './problem.ts';

/** Why a matcher can never hold. */
export function brokenPattern({ key, pattern, argument }: ReadMatcher): Finding | undefined {
  if (!isGlobKey(key) || globOf(pattern) !== undefined) return undefined;
  const fix = 'Close its brackets and braces, or write \\ before those that stand for themselves.';
  return { at: argument.at, severity: 'error', message: 'a pattern that cannot be read, and so matches nothing', fix };
}

interface Siblings {
  readonly caller?: ReadMatcher;
  readonly callee?: ReadMatcher;
}

/** Why a rule about neighbouring frames is not run here. */
export function siblingFinding({ caller, callee }: Siblings): Finding | undefined {
  const sibling = caller ?? callee;
  return (
    sibling && {
      at: sibling.at,
      severity: 'error',
      message: 'a condition on a neighbouring frame, of which Sentry has not settled on which side it looks',
      fix: 'Leave the brackets out; Vedette does not run such a rule.',
    }
  );
}

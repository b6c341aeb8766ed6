import { kindOf, refusal, refuseUnknownKeys } from '../../refusal.ts';

/** How many issues fingerprint rules may make. */
export interface FingerprintGuardOptions {
  /** The most fingerprints of one rule within the window, at each width; from there on its narrow parts are left out, the last first. @default 50 */
  readonly mostPerRule?: number | undefined;
  /** The most fingerprints of all rules together within the window, beside Sentry's own grouping. Never more are let through. @default 500 */
  readonly mostOverall?: number | undefined;
  /** The most faults that differ in type, template or status and share one fingerprint; more are told of, once. @default 30 */
  readonly mostPerIssue?: number | undefined;
  /** The length of the window, in minutes. @default 10 */
  readonly windowMinutes?: number | undefined;
}

/** The same, complete. */
export interface FingerprintGuardPlan {
  readonly mostPerRule: number;
  readonly mostOverall: number;
  readonly mostPerIssue: number;
  readonly milliseconds: number;
}

/** The largest limit; it bounds the memory of the guard. */
const largest = 10_000;

function checked(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest) return value;
  const place = `policy.fingerprintGuard.${name}`;
  throw refusal(place, `${kindOf(value)} where a limit belongs`, `Give it a whole number from 1 to ${largest}.`);
}

/** Reads the limits of a policy. Throws a TypeError that names the place and the fix. */
export function guardPlanOf(options: FingerprintGuardOptions): FingerprintGuardPlan {
  refuseUnknownKeys('policy.fingerprintGuard', options, ['mostPerRule', 'mostOverall', 'mostPerIssue', 'windowMinutes']);
  const { mostPerRule = 50, mostOverall = 500, mostPerIssue = 30, windowMinutes = 10 } = options;
  return Object.freeze<FingerprintGuardPlan>({
    mostPerRule: checked('mostPerRule', mostPerRule),
    mostOverall: checked('mostOverall', mostOverall),
    mostPerIssue: checked('mostPerIssue', mostPerIssue),
    milliseconds: checked('windowMinutes', windowMinutes) * 60_000,
  });
}

import { isReportedByFramework } from './fault.ts';
import type { FingerprintGuard } from './grouping/guard/guard.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import { refusePromise } from './refusal.ts';
import { withRequestAsked } from './request.ts';
import { propertyOf, type SentryClient, sdkOf } from './sentry.ts';
import { enrich } from './stages/enrich.ts';
import { fingerprint } from './stages/fingerprint.ts';

/** The event hook: what only it knows is the original exception. It drops what a framework reported and is no fault. */
function prepare<E extends object>(
  event: E,
  hint: object,
  policy: Policy,
  ledger: Ledger,
  context: { readonly guard?: FingerprintGuard; readonly sdk?: unknown },
): E | null {
  const type = propertyOf(event, 'type');
  if (type !== undefined) return event;
  const originalException = propertyOf(hint, 'originalException');
  if (isReportedByFramework(event) && !asksFault(policy, ledger)(originalException)) {
    ledger.record({ stage: 'fault', item: 'event', outcome: 'left alone' });
    return null;
  }
  const enriched = enrich(event, { originalException }, policy);
  const fingerprinted = fingerprint(enriched.event, { originalException }, policy, context);
  for (const decision of [...enriched.decisions, ...fingerprinted.decisions]) ledger.record(decision);
  return fingerprinted.event;
}

/** Asks the policy; where it throws, that is told of, and the error counts as a fault. */
export function asksFault({ isFault }: Policy, ledger: Ledger): (error: unknown) => boolean {
  return (error) => {
    try {
      const answer = isFault(error);
      refusePromise(answer);
      return answer;
    } catch (_thrown) {
      ledger.fail('isFault');
      return true;
    }
  };
}

/** Tells of the rules of a text that cannot act. */
function tellRefused({ refusedRules, grouping, off }: Policy, ledger: Ledger): void {
  if (off.has('fingerprint')) return;
  for (const { rule, ...problem } of refusedRules) {
    const { message, fix, column } = problem;
    ledger.say(`The fingerprint rule ${rule}, column ${column}, is not in force: ${message}. ${fix}`);
    ledger.record({ stage: 'fingerprint', item: 'event', outcome: 'refused', grouping, rule, problem });
  }
}

/** Asks for the facts of a request as soon as an event is captured. Stands before every other processor. */
export function mountRequest(client: SentryClient): void {
  client.addEventProcessor((event) => {
    try {
      return withRequestAsked(event);
    } catch (_thrown) {
      // The enrichers ask again, and tell of it.
      return event;
    }
  });
}

/** Mounts the stages that need the original exception: enrich and fingerprint, after every integration has had the event. */
export function mountEventHook(
  client: SentryClient,
  policy: Policy,
  ledger: Ledger,
  context: { readonly guard?: FingerprintGuard } = {},
): void {
  tellRefused(policy, ledger);
  client.addEventProcessor((event, hint) => {
    try {
      return prepare(event, hint, policy, ledger, { ...context, sdk: sdkOf(client) });
    } catch (_thrown) {
      ledger.fail('event hook');
      return event;
    }
  });
}

import { createTraceRate } from './budget/trace-rate.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import { propertyOf, type SentryClient } from './sentry.ts';

/** The rate that the user asked for: of the sampler, of the trace's parent, or of the option. */
function askedRate(context: unknown, sampler: unknown, rate: unknown, ledger: Ledger): number {
  try {
    if (typeof sampler === 'function') return Number(Reflect.apply(sampler, undefined, [context]));
  } catch (_thrown) {
    ledger.fail('tracesSampler');
  }
  const parentSampled = propertyOf(context, 'parentSampled');
  return Number(parentSampled ?? rate ?? 0);
}

/** Keeps traces within their budget where tracing is on, by the rate that the SDK records for each. */
export function guardTraces(client: SentryClient, policy: Policy, ledger: Ledger): void {
  const options = client.getOptions();
  const [sampler, rate] = [propertyOf(options, 'tracesSampler'), propertyOf(options, 'tracesSampleRate')];
  const isTracing = sampler !== undefined || rate !== undefined;
  if (policy.budget.traces === undefined || !isTracing || policy.off.has('budget')) return;
  const traceRate = createTraceRate(policy.budget.traces);
  const quiet = policy.reportOnly.has('budget');
  Reflect.set(options, 'tracesSampler', (context: unknown): number => {
    const asked = askedRate(context, sampler, rate, ledger);
    const granted = traceRate(Number.isFinite(asked) ? asked : 0);
    return quiet ? asked : granted;
  });
}

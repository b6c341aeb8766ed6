import type { DetailSource } from './budget/detail.ts';
import type { TraceRate } from './budget/trace-rate.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import { propertyOf, type SentryClient } from './sentry.ts';

/** The share of traces that were kept before this one got here; those that were not are none of ours to count. */
function shareBefore(context: unknown): number {
  const rate = propertyOf(context, 'parentSampleRate');
  const isThinned = propertyOf(context, 'parentSampled') === true && typeof rate === 'number' && rate > 0 && rate <= 1;
  return isThinned ? rate : 1;
}

/** The rate that the user asked for: of the sampler, of the trace's parent, or of the option. */
function askedRate(context: unknown, sampler: unknown, rate: unknown, ledger: Ledger): number {
  try {
    if (typeof sampler === 'function') return Number(Reflect.apply(sampler, undefined, [context]));
  } catch (_thrown) {
    ledger.fail('tracesSampler');
  }
  const parentSampled = propertyOf(context, 'parentSampled');
  if (parentSampled === true) return shareBefore(context);
  return Number(parentSampled ?? rate ?? 0);
}

/**
 * Keeps traces within their budget where tracing is on, by the rate that the SDK records for each. A trace that was
 * sampled before it got here counts whole, and keeps the rate it was sampled with.
 */
export function guardTraces(
  client: SentryClient,
  policy: Policy,
  ledger: Ledger,
  { traceRate, detail }: { readonly traceRate: TraceRate | undefined; readonly detail: DetailSource },
): void {
  const options = client.getOptions();
  const [sampler, rate] = [propertyOf(options, 'tracesSampler'), propertyOf(options, 'tracesSampleRate')];
  const isTracing = typeof sampler === 'function' || (rate !== undefined && rate !== null);
  if (traceRate === undefined || !isTracing || policy.off.has('budget')) return;
  const quiet = policy.reportOnly.has('budget');
  Reflect.set(options, 'tracesSampler', (context: unknown): number => {
    const asked = askedRate(context, sampler, rate, ledger);
    const share = shareBefore(context);
    const granted = asked >= 0 && asked <= 1 ? share * traceRate(Math.min(1, (asked * detail()) / share)) : 0;
    return quiet ? asked : granted;
  });
}

import { objectAt } from './json.ts';

/** How many occurrences an event stands for: one divided by the rate it was sampled with, rounded. */
export function weightOf(event: unknown): number {
  const rate = objectAt(objectAt(event, 'contexts'), 'error_sampling')['client_sample_rate'];
  if (typeof rate !== 'number' || !(rate > 0 && rate <= 1)) return 1;
  const weight = Math.round(1 / rate);
  return Number.isSafeInteger(weight) ? weight : 1;
}

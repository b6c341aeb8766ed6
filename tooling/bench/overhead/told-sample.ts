import type { Comparison } from './side-by-side.ts';

/** What a test holds a measurement to: how often each variant was asked and failed, and what it sent. */
export function toldOf({ rows }: Comparison): readonly object[] {
  return rows.map(({ name, requests, failures, items: { event = 0, span = 0 } }) => ({ name, requests, failures, event, span }));
}

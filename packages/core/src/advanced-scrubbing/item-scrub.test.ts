import { expect, it } from 'vitest';
import { itemFields } from './field-flags.ts';
import { readingOf } from './item-scrub.ts';

it('reads each item that Sentry scrubs as what it is, and no other', () => {
  const fields = itemFields();
  const types = ['event', 'transaction', 'feedback', 'replay_event', 'span', 'log', 'trace_metric', 'session', 'profile'];
  expect(types.map((type) => readingOf(type, {}, fields)?.field)).toEqual([
    fields.event,
    fields.event,
    fields.event,
    fields.event,
    fields.span,
    fields.log,
    fields.metric,
    undefined,
    undefined,
  ]);
  expect(readingOf('span', { attributes: {} }, fields)?.field).toBe(fields.streamedSpan);
});

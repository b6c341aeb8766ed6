import { expect, test } from 'vitest';
import { createLosses } from './losses.ts';

test('losses are added up, taken out once, and kept where they did not arrive', () => {
  let firsts = 0;
  const losses = createLosses(() => {
    firsts += 1;
  });
  expect(losses.take(0)).toBeUndefined();
  losses.record('sample_rate', 'error');
  losses.record('sample_rate', 'error', 4);
  losses.record('before_send', 'replay');
  const report = losses.take(5000);
  const discarded = [
    { reason: 'sample_rate', category: 'error', quantity: 5 },
    { reason: 'before_send', category: 'replay', quantity: 1 },
  ];
  expect(report?.item).toEqual([{ type: 'client_report' }, { timestamp: 5, discarded_events: discarded }]);
  expect(losses.take(5000)).toBeUndefined();
  report?.giveBack();
  expect(losses.take(6000)?.item[1]).toEqual({ timestamp: 6, discarded_events: discarded });
  expect(firsts).toBe(2);
});

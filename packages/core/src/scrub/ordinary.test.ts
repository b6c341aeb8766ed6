import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { ordinaryEvents } from './ordinary-sample.ts';

const policy = definePolicy({ environmentVariables: {} });

test('an ordinary event leaves as it came', () => {
  for (const payload of ordinaryEvents) {
    const item = [{ type: 'event' }, payload] as const;
    const { sent, decision } = scrubItem(item, policy);
    expect(decision.findings).toEqual([]);
    expect(sent).toBe(item);
  }
});

import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { ordinaryEvents } from './ordinary-sample.ts';

const policy = definePolicy({ environmentVariables: {} });

test('an ordinary event leaves as it came', () => {
  const replaced: string[] = [];
  for (const payload of ordinaryEvents) {
    const item = [{ type: 'event' }, payload] as const;
    const { sent, decision } = scrubItem(item, policy);
    for (const { detector, count } of decision.findings) replaced.push(...Array.from({ length: count }, () => detector));
    expect(decision.cut).toBe(0);
    if (decision.findings.length === 0) expect(sent).toBe(item);
  }
  expect(replaced).toEqual([]);
});

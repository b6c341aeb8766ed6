import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { ordinaryEvents } from './ordinary-sample.ts';

const policy = definePolicy({ environmentVariables: {} });

/** What is hidden although it is nobody's, by its detector, and why. */
const explained: Readonly<Record<string, string>> = {
  'credentials/bearer': 'In "Bearer misconfiguration", the long word cannot be told from a token of letters.',
};

test('an ordinary event leaves as it came, but for less than one explained value in a hundred events', () => {
  const replaced: string[] = [];
  for (const payload of ordinaryEvents) {
    const item = [{ type: 'event' }, payload] as const;
    const { sent, decision } = scrubItem(item, policy);
    for (const { detector, count } of decision.findings) replaced.push(...Array.from({ length: count }, () => detector));
    expect(decision.cut).toBe(0);
    if (decision.findings.length === 0) expect(sent).toBe(item);
  }
  expect(replaced.filter((detector) => explained[detector] === undefined)).toEqual([]);
  expect(replaced.length).toBeGreaterThan(0);
  expect(replaced.length / ordinaryEvents.length).toBeLessThan(0.01);
});

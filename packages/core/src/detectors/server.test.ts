import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { ordinaryEvents } from '../scrub/ordinary-sample.ts';
import { scrubItem } from '../stages/scrub.ts';
import { serverSets } from './server.ts';

const [bare, policy] = [[], serverSets].map((detectors) => definePolicy({ detectors, environmentVariables: {} }));

/** What an ordinary event may hold that these sets are there to hide. */
const rightly: ReadonlySet<string> = new Set(['network/mac', 'location/coordinates']);

test('the sets of servers leave ordinary events as they came, but for devices and places in them', () => {
  for (const payload of ordinaryEvents.filter((_event, at) => at % 4 === 0)) {
    const [without = [], within = []] = [bare, policy].map(
      (one) => one && scrubItem([{ type: 'event' }, payload], one).decision.findings,
    );
    expect(within.filter(({ detector }) => !rightly.has(detector))).toEqual(without);
  }
});

test('the sets of servers hold each detector once', () => {
  const ids = serverSets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

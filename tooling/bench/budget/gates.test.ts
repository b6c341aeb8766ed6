import { describe, expect, test } from 'vitest';
import { movingAverage } from './baselines/moving-average.ts';
import { firstCome, firstThenEvery, fixedWindow, staticRate } from './baselines/static.ts';
import { waterFilling } from './baselines/water-filling.ts';
import { sharedVerdicts, verdictsOf } from './gates.ts';
import { measure } from './measure.ts';
import { race } from './several.ts';
import { trafficOf } from './traffic.ts';
import { type Variant, variants } from './variants.ts';
import { vedetteAs } from './vedette.ts';

/** The same race with a tenth of the occurrences, keys and budget. */
function short(variant: Variant): Variant {
  const { traffic, limit } = variant;
  const tenth = Math.round(limit.limit / 10);
  const isMonth = limit.milliseconds === undefined;
  return {
    ...variant,
    traffic: { ...traffic, base: Math.round(traffic.base / 10), keys: traffic.keys / 10, bomb: traffic.bomb / 10, deploys: 4 },
    limit: isMonth ? { limit: tenth, rate: `${tenth}/month` } : limit,
    // Of a tenth of the keys, the hundred loudest are a tenth as loud.
    errorMedian: variant.errorMedian * (variant.name === 'tight' ? 8 : 2),
    errorTail: variant.errorTail * (variant.name === 'tight' ? 4 : 2),
    used: isMonth ? variant.used : 0,
  };
}

const shortened: readonly Variant[] = variants.map(short);

function usualOne(): Variant {
  return shortened.find(({ name }) => name === 'usual') ?? expect.unreachable();
}

describe('a tenth of each race', () => {
  test.each(shortened)('$name: $says', (variant) => {
    const figures = measure(vedetteAs('Vedette'), variant.limit, trafficOf(variant.traffic));
    expect(verdictsOf(figures, variant).filter(({ isMet }) => !isMet)).toEqual([]);
    expect(figures.weights).toBeLessThan(60);
  });

  test('gates are missed by each of the others', () => {
    const usual = usualOne();
    const others = [firstCome, staticRate, fixedWindow, firstThenEvery, movingAverage, waterFilling];
    const traffic = trafficOf(usual.traffic);
    const missed = others.map(
      (other) => verdictsOf(measure(other, usual.limit, traffic), usual).filter(({ isMet }) => !isMet).length,
    );
    expect(missed.filter((gates) => gates === 0)).toEqual([]);
  });
});

test('several processes on one store, some of them killed, keep the cap, cover every key and lose what the killed had', async () => {
  const traffic = trafficOf({ ...usualOne().traffic, base: 60_000, keys: 200, bursts: 3, days: 10 });
  const shared = await race(traffic, { processes: 8, restarts: 3, killed: 0.2, limit: 30_000 });
  const { overshoot, coverage, errorMedian, missing, lost } = shared;
  expect({ overshoot, coverage }).toEqual({ overshoot: 0, coverage: 1 });
  expect(errorMedian).toBeLessThan(0.02);
  expect(Math.abs(missing)).toBeLessThan(traffic.times.length / 1000);
  expect(lost).toBeLessThan(traffic.times.length / 20);
  const missed = (errorTail: number): number =>
    sharedVerdicts({ ...shared, errorMedian: 0, missing: 0, errorTail }).filter(({ isMet }) => !isMet).length;
  expect([missed(0), missed(1)]).toEqual([0, 1]);
});

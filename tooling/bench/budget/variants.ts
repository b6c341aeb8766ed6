import type { Limit } from './contender.ts';
import { type TrafficOptions, usual } from './traffic.ts';

/** One race: a stream and what is to be kept to. */
export interface Variant {
  readonly name: string;
  readonly says: string;
  readonly traffic: TrafficOptions;
  readonly limit: Limit;
  /** The most that the median error of the hundred loudest may be, and the error at the 95th percentile. */
  readonly errorMedian: number;
  readonly errorTail: number;
  /** The least of the budget that has to be used. */
  readonly used: number;
}

const month = (limit: number): Limit => ({ limit, rate: `${limit}/month` });
const minute: Limit = { limit: 100, rate: '100/minute', milliseconds: 60_000 };

/** What holds unless a variant says otherwise. */
const stress = { errorMedian: 0.015, errorTail: 0.12, used: 0.97 } as const;

export const variants: readonly Variant[] = [
  {
    name: 'usual',
    says: '30 days, 5,000 keys, 50,000',
    traffic: usual,
    limit: month(50_000),
    errorMedian: 0.005,
    errorTail: 0.08,
    used: 0.97,
  },
  { name: 'tight', says: 'two events a key: 10,000', traffic: usual, limit: month(10_000), ...stress },
  {
    name: 'bomb',
    says: '200,000 keys that occur once, in a day',
    traffic: { ...usual, bomb: 200_000 },
    limit: month(50_000),
    ...stress,
  },
  {
    name: 'outage',
    says: 'everything 100 times for an hour',
    traffic: { ...usual, outage: 100 },
    limit: month(50_000),
    ...stress,
  },
  {
    name: 'growth',
    says: '10 times as much from the middle on',
    traffic: { ...usual, growth: 10 },
    limit: month(50_000),
    ...stress,
  },
  {
    name: 'bursts',
    says: '200 bursts of 300 times for two minutes',
    traffic: { ...usual, bursts: 200, burstFactor: 300, burstMinutes: 2 },
    limit: month(50_000),
    ...stress,
  },
  { name: 'heavy', says: 'more of it in the tail', traffic: { ...usual, tail: 0.9 }, limit: month(50_000), ...stress },
  { name: 'light', says: 'more of it in the head', traffic: { ...usual, tail: 1.4 }, limit: month(50_000), ...stress },
  {
    name: 'quiet',
    says: 'less than the budget',
    traffic: { ...usual, base: 20_000, bursts: 0 },
    limit: month(50_000),
    errorMedian: 0,
    errorTail: 0,
    used: 0.99,
  },
  {
    name: 'minute',
    says: 'a day, 100 in any 60 seconds',
    traffic: { ...usual, days: 1, base: 2_300_000, bursts: 4, deploys: 2, keys: 1000 },
    limit: minute,
    ...stress,
    used: 0.85,
  },
];

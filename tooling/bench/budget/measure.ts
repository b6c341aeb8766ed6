import type { Contender, Limit } from './contender.ts';
import { seededRandom } from './random.ts';
import type { Traffic } from './traffic.ts';

/** How a sampler did. Shares are from 0 to 1, times in seconds; undefined where there is nothing to tell. */
export interface Figures {
  readonly name: string;
  readonly offered: number;
  readonly sent: number;
  /** Events beyond the limit, in the whole time or in the worst window. */
  readonly overshoot: number;
  readonly used: number;
  /** Of the genuine keys that occurred, those of which an event was sent. */
  readonly coverage: number;
  /**
   * How long after a key that a deployment brought occurred first its first event was sent, in the middle and at the
   * 99th percentile; infinite where it never was.
   */
  readonly firstMedian: number;
  readonly firstTail: number;
  /** By how far the weights of a key are from its occurrences, of the hundred loudest. */
  readonly errorMedian: number;
  readonly errorTail: number;
  readonly errorOfTotal: number;
  /** The most events in any minute. */
  readonly peak: number;
  readonly weights: number;
  /** Occurrences that are neither sent, pending nor forgotten; 0 also for a sampler that keeps no count of them. */
  readonly unaccounted: number;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The most events in any window of this length. */
function mostWithin(instants: readonly number[], milliseconds: number): number {
  let [first, most] = [0, 0];
  for (const [last, instant] of instants.entries()) {
    while (instant - (instants[first] ?? 0) >= milliseconds) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** Races a sampler over a stream. */
export function measure(contender: Contender, limit: Limit, traffic: Traffic): Figures {
  const running = contender.start(limit, traffic, seededRandom(77));
  const { times, keys, genuine, allKeys } = traffic;
  const [occurred, stood] = [new Float64Array(allKeys), new Float64Array(allKeys)];
  const [firstSeen, firstSent] = [new Float64Array(allKeys).fill(-1), new Float64Array(allKeys).fill(-1)];
  const instants: number[] = [];
  const weights = new Set<number>();
  const send = (key: number, weight: number, now: number): void => {
    if (firstSent[key] === -1) firstSent[key] = now;
    stood[key] = (stood[key] ?? 0) + weight;
    instants.push(now);
    weights.add(weight);
  };
  let nextClose = traffic.start;
  for (let index = 0; index < times.length; index += 1) {
    const [now, key] = [times[index] ?? 0, keys[index] ?? 0];
    if (now >= nextClose) {
      nextClose += 60_000;
      for (const [closed, weight] of running.close?.(now) ?? []) send(closed, weight, now);
    }
    occurred[key] = (occurred[key] ?? 0) + 1;
    if (firstSeen[key] === -1) firstSeen[key] = now;
    const weight = running.offer(key, now);
    if (weight > 0) send(key, weight, now);
  }
  const known = Array.from({ length: genuine }, (_none, key) => key).filter((key) => (occurred[key] ?? 0) > 0);
  const covered = known.filter((key) => (firstSent[key] ?? -1) >= 0);
  const waits = known
    .filter((key) => key >= traffic.usual)
    .map((key) =>
      (firstSent[key] ?? -1) < 0 ? Number.POSITIVE_INFINITY : ((firstSent[key] ?? 0) - (firstSeen[key] ?? 0)) / 1000,
    )
    .sort((one, other) => one - other);
  const loudest = [...known].sort((one, other) => (occurred[other] ?? 0) - (occurred[one] ?? 0)).slice(0, 100);
  const errors = loudest
    .map((key) => Math.abs((stood[key] ?? 0) - (occurred[key] ?? 0)) / (occurred[key] ?? 1))
    .sort((one, other) => one - other);
  const total = stood.reduce((sum, weight) => sum + weight, 0);
  const most = limit.milliseconds === undefined ? instants.length : mostWithin(instants, limit.milliseconds);
  const possible =
    limit.milliseconds === undefined ? limit.limit : (limit.limit * (traffic.end - traffic.start)) / limit.milliseconds;
  return {
    name: contender.name,
    offered: times.length,
    sent: instants.length,
    overshoot: Math.max(0, most - limit.limit),
    used: instants.length / Math.min(possible, times.length),
    coverage: covered.length / known.length,
    firstMedian: at(waits, 0.5),
    firstTail: at(waits, 0.99),
    errorMedian: at(errors, 0.5),
    errorTail: at(errors, 0.95),
    errorOfTotal: total / times.length - 1,
    peak: mostWithin(instants, 60_000),
    weights: weights.size,
    unaccounted: Math.abs(running.owed === undefined ? 0 : times.length - total - running.owed()),
  };
}

import { seededRandom } from './random.ts';

/** What a stream of errors is like. */
export interface TrafficOptions {
  readonly seed: number;
  readonly days: number;
  readonly keys: number;
  /** The exponent by which keys fall off from the loudest to the rarest. */
  readonly tail: number;
  /** Occurrences without bursts and the like. */
  readonly base: number;
  readonly bursts: number;
  /** How many times as many as all keys together one burst adds. */
  readonly burstFactor: number;
  readonly burstMinutes: number;
  readonly deploys: number;
  /** Keys that occur once, all on the tenth day. */
  readonly bomb: number;
  /** How many times as much of everything comes in one hour in the middle. */
  readonly outage: number;
  /** How many times as much comes from the middle on. */
  readonly growth: number;
}

/** Occurrences in order of time. */
export interface Traffic {
  readonly start: number;
  readonly end: number;
  readonly times: Float64Array;
  readonly keys: Uint32Array;
  /** How many keys there are from the beginning; those that deployments bring follow. */
  readonly usual: number;
  /** How many keys there are, those of a bomb left out; they follow. */
  readonly genuine: number;
  readonly allKeys: number;
}

const day = 86_400_000;
const minute = 60_000;

/** The first of a month of thirty days. */
const start = Date.UTC(2026, 5, 1);

/** How many keys a deployment brings: one that is loud, and others that are rare. */
const keysOfDeploy = 5;

export const usual: TrafficOptions = {
  seed: 1,
  days: 30,
  keys: 5000,
  tail: 1.1,
  base: 2_300_000,
  bursts: 30,
  burstFactor: 100,
  burstMinutes: 10,
  deploys: 12,
  bomb: 0,
  outage: 1,
  growth: 1,
};

/** A number of occurrences with this mean, as they fall at random. */
function poisson(mean: number, random: () => number): number {
  if (mean > 60)
    return Math.max(
      0,
      Math.round(mean + Math.sqrt(mean) * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
    );
  const floor = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > floor) {
    count += 1;
    product *= random();
  }
  return count;
}

/** Draws keys by their shares. */
function drawer(shares: readonly number[], random: () => number): () => number {
  let sum = 0;
  const until = Float64Array.from(shares, (share) => {
    sum += share;
    return sum;
  });
  return () => {
    const at = random() * sum;
    let [low, high] = [0, until.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((until[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** The relative rate at a minute: by the time of day, the growth and the outage. */
function levelAt(at: number, { days, growth, outage }: TrafficOptions): number {
  const [ofDay, middle] = [(at % 1440) / 1440, (days * 1440) / 2];
  const level = 1 + 0.6 * Math.sin(2 * Math.PI * ofDay);
  return level * (at >= middle ? growth : 1) * (at >= middle && at < middle + 60 ? outage : 1);
}

/** A stream of errors: the same for the same options. */
export function trafficOf(options: TrafficOptions): Traffic {
  const { seed, days, keys, tail, base, bursts, burstFactor, burstMinutes, deploys, bomb } = options;
  const random = seededRandom(seed);
  const minutes = days * 1440;
  const genuine = keys + deploys * keysOfDeploy;
  const draw = drawer(
    Array.from({ length: keys }, (_none, rank) => (rank + 1) ** -tail),
    random,
  );
  const perMinute = base / minutes / ((1 + options.growth) / 2);
  const extra = new Map<number, { readonly key: number; readonly mean: number }[]>();
  const add = (at: number, key: number, mean: number): void => {
    extra.set(at, [...(extra.get(at) ?? []), { key, mean }]);
  };
  for (let burst = 0; burst < bursts; burst += 1) {
    const [begins, many] = [Math.floor(random() * (minutes - burstMinutes)), 1 + Math.floor(random() * 3)];
    for (let one = 0; one < many; one += 1) {
      const key = Math.floor(random() * keys);
      for (let at = begins; at < begins + burstMinutes; at += 1) add(at, key, (perMinute * burstFactor) / many);
    }
  }
  const deployed = Array.from({ length: deploys }, (_none, deploy) => Math.floor(((deploy + 0.5) * minutes) / deploys));
  const [times, drawn]: [number[], number[]] = [[], []];
  const put = (at: number, key: number, mean: number): void => {
    for (let count = poisson(mean, random); count > 0; count -= 1) {
      times.push(start + (at + random()) * minute);
      drawn.push(key < 0 ? draw() : key);
    }
  };
  let bombed = 0;
  for (let at = 0; at < minutes; at += 1) {
    put(at, -1, perMinute * levelAt(at, options));
    for (const { key, mean } of extra.get(at) ?? []) put(at, key, mean);
    for (const [deploy, since] of deployed.entries()) {
      if (at < since) continue;
      for (let one = 0; one < keysOfDeploy; one += 1) {
        put(at, keys + deploy * keysOfDeploy + one, perMinute * (one === 0 ? 0.03 : 0.00002));
      }
    }
    if (bomb > 0 && at >= 9 * 1440 && at < 10 * 1440) {
      for (let one = 0; one < bomb / 1440; one += 1) {
        times.push(start + (at + random()) * minute);
        drawn.push(genuine + bombed);
        bombed += 1;
      }
    }
  }
  const order = Uint32Array.from(times, (_time, at) => at).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0));
  return {
    start,
    end: start + days * day,
    times: Float64Array.from(order, (at) => times[at] ?? 0),
    keys: Uint32Array.from(order, (at) => drawn[at] ?? 0),
    usual: keys,
    genuine,
    allKeys: genuine + bombed,
  };
}

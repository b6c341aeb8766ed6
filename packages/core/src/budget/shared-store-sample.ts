import { answeringLater } from './leasing.ts';
import type { BudgetStore, LeaseReply, LeaseRequest, NamedWindow, Standing } from './store.ts';
import { createTokenCount, type TokenCount } from './token-count.ts';

/** A store that many samplers share, in memory: what Redis or a Durable Object do, with a clock of its own. */
export interface SharedStore {
  /** A store for one asker. */
  readonly connect: () => BudgetStore;
  /** Stops to answer, or answers again. */
  readonly setDown: (isDown: boolean) => void;
  readonly held: () => ReadonlyMap<string, number>;
  readonly granted: () => number;
  readonly asked: () => number;
}

/** For how long tokens of sliding windows may be spent, in milliseconds. */
const validity = 5000;

export function createSharedStore(now: () => number, { isPacing = true }: { readonly isPacing?: boolean } = {}): SharedStore {
  const counts = new Map<string, TokenCount>();
  const carry = new Map<string, number>();
  const sent: string[] = [];
  const firsts = new Set<string>();
  const askers = new Map<string, number>();
  const lent = new Map<string, number>();
  const latest = new Map<string, number>();
  let [isDown, granted, asked] = [false, 0, 0];
  let bucket: number | undefined;
  let last = now();

  /** A sliding window is counted as longer by the validity of a grant. */
  function countOf(window: NamedWindow): TokenCount {
    const longer = window.billingDay === undefined ? { ...window, milliseconds: window.milliseconds + validity } : window;
    const count = counts.get(window.name) ?? createTokenCount(longer);
    counts.set(window.name, count);
    return count;
  }

  function leftOf(windows: readonly NamedWindow[], standings: readonly Standing[]): number {
    return Math.min(...windows.map(({ limit }, at) => limit - (standings[at]?.spent ?? 0)));
  }

  /** One bucket for all askers, which fills by what is left of the month; undefined where no month is asked for. */
  function paced(
    windows: readonly NamedWindow[],
    standings: readonly Standing[],
    at: number,
  ): { readonly size: number } | undefined {
    const place = windows.findIndex(({ billingDay }) => billingDay !== undefined);
    const [window, standing] = [windows[place], standings[place]];
    if (!isPacing || window === undefined || standing === undefined) return undefined;
    const size = Math.max(1, window.limit / 30);
    const unminted = window.limit - standing.spent - (bucket ?? size);
    bucket = Math.min(size, (bucket ?? size) + (unminted * (at - last)) / Math.max(1, standing.end - last));
    last = at;
    return { size };
  }

  /** Tokens come back to where they were granted, no more than the asker has had. */
  function takeBack(
    { asker, tokens: { windows, returned, returnedOf = [[latest.get(asker) ?? 0, returned]] } }: LeaseRequest,
    at: number,
  ): void {
    for (const [grantedAt, tokens] of returnedOf) {
      for (const window of windows) {
        const name = `${asker} ${window.name} ${grantedAt}`;
        const had = lent.get(name) ?? 0;
        countOf(window).standing(at);
        const back = countOf(window).giveBack(Math.min(tokens, had), grantedAt);
        lent.set(name, had - back);
        if (window.billingDay !== undefined && bucket !== undefined)
          bucket = Math.min(Math.max(1, window.limit / 30), bucket + back);
      }
    }
  }

  function grant(request: LeaseRequest, at: number): LeaseReply['tokens'] {
    const { windows, want, first } = request.tokens;
    takeBack(request, at);
    const before = windows.map((window) => countOf(window).standing(at));
    const left = leftOf(windows, before);
    const pace = paced(windows, before, at);
    const free = pace === undefined ? want : Math.max(Math.floor(bucket ?? 0), Math.min(first, Math.floor(left / 2)));
    const most = Math.max(0, Math.min(want, left, free));
    for (const window of windows) countOf(window).take(most, at);
    for (const { name } of windows) {
      const own = `${request.asker} ${name} ${at}`;
      lent.set(own, (lent.get(own) ?? 0) + most);
    }
    if (pace !== undefined) bucket = Math.max(0, (bucket ?? 0) - most);
    granted += most;
    if (most > 0) latest.set(request.asker, at);
    const standings = windows.map((window) => countOf(window).standing(at));
    const ends = windows.map(({ billingDay }, place) =>
      billingDay === undefined ? validity : (standings[place]?.end ?? at) - at,
    );
    const fill = pace === undefined ? {} : { fill: Math.min(1, (bucket ?? 0) / pace.size) };
    return { granted: most, validFor: Math.min(...ends), grant: at, standings, ...fill, askers: askers.size };
  }

  function answer(request: LeaseRequest): LeaseReply {
    const at = now();
    asked += 1;
    askers.set(request.asker, at);
    const { keys, carry: moved } = request;
    for (const key of keys?.sent ?? []) {
      if (!firsts.has(key)) sent.push(key);
      firsts.add(key);
    }
    for (const [key, count] of moved?.pushed ?? []) if (count > 0) carry.set(key, (carry.get(key) ?? 0) + count);
    const totals = (moved?.pushed ?? []).map(([key]) => [key, carry.get(key) ?? 0] as const);
    const taken = (moved?.claimed ?? []).filter((key) => carry.has(key)).map((key) => [key, carry.get(key) ?? 0] as const);
    for (const [key] of taken) carry.delete(key);
    return {
      tokens: grant(request, at),
      ...(keys !== undefined && { keys: { known: sent.slice(Number(keys.cursor ?? 0)), cursor: `${sent.length}` } }),
      ...(moved !== undefined && { carry: { totals, counts: taken } }),
    };
  }

  return {
    connect: () =>
      answeringLater({
        scope: 'shared',
        capabilities: { firstSeen: true, carry: true },
        lease: (request) => (isDown ? Promise.reject(new Error('not there')) : Promise.resolve(answer(request))),
      }),
    setDown: (down) => {
      isDown = down;
    },
    held: () => carry,
    granted: () => granted,
    asked: () => asked,
  };
}

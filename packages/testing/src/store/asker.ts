import { checkedReply } from './checked-reply.ts';
import type { StoreOptions, StoreReply, StoreRequest, StoreShape, StoreStanding, StoreWindow } from './store.ts';

/** What an asker may say beside the windows. */
export type Ask = Partial<StoreRequest['tokens']> & Pick<StoreRequest, 'keys' | 'carry'>;

/** One asker of a store, with a name and a clock of its own. */
export interface Asker {
  readonly store: StoreShape;
  readonly ask: (windows: readonly StoreWindow[], ask?: Ask) => Promise<StoreReply>;
  /** How many tokens are granted. */
  readonly take: (windows: readonly StoreWindow[], want: number) => Promise<number>;
  readonly standings: (windows: readonly StoreWindow[]) => Promise<readonly StoreStanding[]>;
}

/** A clock that the suite moves, or that it waits for. */
export interface Bench {
  readonly now: () => number;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Whether the suite moves the clock, and need not wait for it. */
  readonly isMovable: () => boolean;
  readonly connect: () => Promise<Asker>;
  readonly closeAll: () => Promise<void>;
}

/** In the middle of a month, wherever it begins. */
const beginning = Date.UTC(2027, 4, 10, 12);

/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function clock(): number {
  return performance.timeOrigin + performance.now();
}

/** Counts up, so that no two tests share the names of windows. */
export function createNames(): (kind: string) => string {
  const run = Math.floor(Math.random() * 1e9).toString(36);
  let next = 0;
  return (kind) => {
    next += 1;
    return `suite ${run} ${next} ${kind}`;
  };
}

export function createBench({ open, pass, now = clock }: StoreOptions): Bench {
  let passed = 0;
  const opened: StoreShape[] = [];
  let isAtOnce = true;

  async function wait(milliseconds: number): Promise<void> {
    passed += milliseconds;
    if (pass !== undefined) await pass(milliseconds);
    else if (!isAtOnce) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  async function connect(): Promise<Asker> {
    const store = await open();
    opened.push(store);
    isAtOnce = store.answers === 'at once';
    const asker = `asker-${opened.length}`;
    const ask: Asker['ask'] = async (windows, { keys, carry, ...tokens } = {}) => {
      const request: StoreRequest = {
        asker,
        now: beginning + passed,
        tokens: { windows, want: 1, first: 0, returned: 0, known: [], ...tokens },
        ...(keys !== undefined && { keys }),
        ...(carry !== undefined && { carry }),
      };
      return checkedReply(await store.lease(request), request);
    };
    return {
      store,
      ask,
      take: async (windows, want) => (await ask(windows, { want })).tokens.granted,
      standings: async (windows) => (await ask(windows, { want: 0 })).tokens.standings,
    };
  }

  return {
    now: () => (isAtOnce && pass === undefined ? beginning + passed : now()),
    pass: wait,
    isMovable: () => isAtOnce || pass !== undefined,
    connect,
    closeAll: async () => {
      for (const store of opened.splice(0)) await store.close?.();
    },
  };
}

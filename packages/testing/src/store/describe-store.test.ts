import { describeStore } from './describe-store.ts';
import type { StoreReply, StoreRequest, StoreShape, StoreWindow } from './store.ts';

/** What several askers share: the tokens taken of each window, the keys sent and the counts pushed. */
interface Server {
  readonly taken: Map<string, { readonly at: number; readonly asker: string }[]>;
  readonly sent: string[];
  readonly carry: Map<string, number>;
}

const validity = 50;

/** A small store of its own making, as slow as it is plain. */
function answer({ taken, sent, carry }: Server, now: number, request: StoreRequest): StoreReply {
  const { asker, tokens, keys, carry: moved } = request;
  const date = new Date(now);
  const monthly = (day: number, later: number): number =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later - (date.getUTCDate() < day ? 1 : 0), day);
  const startOf = ({ milliseconds, billingDay }: StoreWindow): number =>
    billingDay === undefined ? now - milliseconds - validity : monthly(billingDay, 0);
  const endOf = ({ billingDay }: StoreWindow): number => (billingDay === undefined ? now : monthly(billingDay, 1));
  const outOf = (window: StoreWindow): { readonly at: number; readonly asker: string }[] => {
    const out = (taken.get(window.name) ?? []).filter(({ at }) =>
      window.billingDay === undefined ? at > startOf(window) : at >= startOf(window),
    );
    taken.set(window.name, out);
    return out;
  };
  for (const window of tokens.windows) {
    for (let returned = 0; returned < tokens.returned; returned += 1) {
      const out = outOf(window);
      const own = out.findIndex((token) => token.asker === asker);
      if (own >= 0) out.splice(own, 1);
    }
  }
  const granted = Math.max(0, Math.min(tokens.want, ...tokens.windows.map((window) => window.limit - outOf(window).length)));
  for (const window of tokens.windows) outOf(window).push(...Array.from({ length: granted }, () => ({ at: now, asker })));
  for (const key of keys?.sent ?? []) if (!sent.includes(key)) sent.push(key);
  for (const [key, count] of moved?.pushed ?? []) if (count > 0) carry.set(key, (carry.get(key) ?? 0) + count);
  const totals = (moved?.pushed ?? []).map(([key]) => [key, carry.get(key) ?? 0] as const);
  const counts = (moved?.claimed ?? []).filter((key) => carry.has(key)).map((key) => [key, carry.get(key) ?? 0] as const);
  for (const [key] of counts) carry.delete(key);
  return {
    tokens: {
      granted,
      validFor: validity,
      standings: tokens.windows.map((window) => ({ spent: outOf(window).length, start: startOf(window), end: endOf(window) })),
    },
    ...(keys !== undefined && { keys: { known: sent.slice(Number(keys.cursor ?? 0)), cursor: String(sent.length) } }),
    ...(moved !== undefined && { carry: { totals, counts } }),
  };
}

const server: Server = { taken: new Map(), sent: [], carry: new Map() };
const alone: Server = { taken: new Map(), sent: [], carry: new Map() };

describeStore('a small store that many share', {
  open: (): StoreShape => ({
    scope: 'shared',
    answers: 'later',
    capabilities: { firstSeen: true, carry: true },
    lease: async (request) => answer(server, performance.timeOrigin + performance.now(), request),
  }),
});

describeStore('a small store for a process', {
  open: (): StoreShape => ({
    scope: 'process',
    answers: 'at once',
    lease: (request) => ({ ...answer(alone, request.now, request) }),
  }),
});

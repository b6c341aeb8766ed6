import { refusePromise } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type {
  BudgetStore,
  CarryHanded,
  KeyCount,
  KeysKnown,
  LeaseReply,
  LeaseRequest,
  Standing,
  TokensAsked,
  TokensGranted,
} from './store.ts';

/** The longest key or cursor that a store may answer; those of this package have 19 characters. */
const longestText = 200;

function nonsense(what: string): TypeError {
  return new TypeError(`The store answered ${what}.`);
}

function countIn(answer: unknown, what: string, { most = Number.MAX_SAFE_INTEGER }: { readonly most?: number } = {}): number {
  if (typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 && answer <= most) return answer;
  throw nonsense(`no count of ${what}`);
}

function recordIn(answer: unknown, what: string): Readonly<Record<string, unknown>> {
  if (isRecord(answer)) return answer;
  throw nonsense(`no ${what}`);
}

function listIn(answer: unknown, what: string): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  throw nonsense(`no list of ${what}`);
}

function textIn(answer: unknown, what: string): string {
  if (typeof answer === 'string' && answer.length <= longestText) return answer;
  throw nonsense(`no ${what}`);
}

function standingIn(answer: unknown): Standing {
  const { spent, start, end } = recordIn(answer, 'standing');
  const isSpan = typeof start === 'number' && typeof end === 'number' && Number.isFinite(end - start) && start <= end;
  if (!isSpan) throw nonsense('a window without a start and an end');
  return { spent: countIn(spent, 'tokens spent'), start, end };
}

/** Reads the tokens of a store's answer. Throws a TypeError for one that cannot be true. */
export function readTokens(answer: unknown, { windows, want }: TokensAsked): TokensGranted {
  refusePromise(answer);
  const tokens = recordIn(recordIn(answer, 'reply')['tokens'], 'tokens');
  const { validFor, grant, fill, askers = 1 } = tokens;
  const standings = listIn(tokens['standings'], 'standings').map(standingIn);
  if (standings.length !== windows.length) throw nonsense('not as many standings as there are windows');
  if (typeof validFor !== 'number' || !(validFor >= 0)) throw nonsense('no time to spend its tokens in');
  if (grant !== undefined && !(typeof grant === 'number' && Number.isFinite(grant))) throw nonsense('a grant without a number');
  if (fill !== undefined && !(typeof fill === 'number' && fill >= 0 && fill <= 1)) throw nonsense('a bucket that cannot be');
  return {
    granted: countIn(tokens['granted'], 'tokens granted', { most: want }),
    validFor,
    ...(grant !== undefined && { grant }),
    standings,
    ...(fill !== undefined && { fill }),
    askers: Math.max(1, countIn(askers, 'askers')),
  };
}

/** Asks a store that answers at once for nothing but tokens. Throws where it fails, and where its answer cannot be true. */
export function askAtOnce(
  store: BudgetStore,
  { windows, want, first = 0 }: Pick<TokensAsked, 'windows' | 'want'> & Partial<Pick<TokensAsked, 'first'>>,
  now: number,
): TokensGranted {
  const tokens = { windows, want, first, returned: 0, known: [] };
  return readTokens(store.lease({ asker: 'one process', now, tokens }), tokens);
}

function keysIn(answer: unknown): KeysKnown {
  const keys = recordIn(answer, 'keys');
  const known = listIn(keys['known'], 'keys').map((key) => textIn(key, 'key'));
  return { known, cursor: textIn(keys['cursor'], 'cursor') };
}

function countsIn(answer: unknown): readonly KeyCount[] {
  return listIn(answer, 'counts').map((pair): KeyCount => {
    const [key, count] = listIn(pair, 'a key and its count');
    return [textIn(key, 'key'), countIn(count, 'occurrences')];
  });
}

function countsOf(keys: readonly string[], answer: unknown): readonly KeyCount[] {
  const counts = countsIn(answer);
  const told = new Set(counts.map(([key]) => key));
  if (told.size === counts.length && [...told].every((key) => keys.includes(key))) return counts;
  throw nonsense('counts of keys that it was not asked for');
}

function carryIn(answer: unknown, { pushed, claimed }: NonNullable<LeaseRequest['carry']>): CarryHanded {
  const carry = recordIn(answer, 'counts');
  const totals = countsOf(
    pushed.map(([key]) => key),
    carry['totals'],
  );
  return { totals, counts: countsOf(claimed, carry['counts']) };
}

/** Reads a store's answer. Throws a TypeError for one that cannot be true: the store is down then. */
export function readReply(answer: unknown, request: LeaseRequest): LeaseReply {
  const tokens = readTokens(answer, request.tokens);
  const reply = recordIn(answer, 'reply');
  return {
    tokens,
    ...(request.keys !== undefined && { keys: keysIn(reply['keys']) }),
    ...(request.carry !== undefined && { carry: carryIn(reply['carry'], request.carry) }),
  };
}

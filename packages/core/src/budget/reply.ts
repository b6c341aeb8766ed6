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

/** Nobody is told what it was: the store is down then. */
function mustBe(isSo: boolean): asserts isSo {
  if (!isSo) throw new TypeError('The store answered what cannot be true.');
}

function countIn(answer: unknown, { most = Number.MAX_SAFE_INTEGER }: { readonly most?: number } = {}): number {
  mustBe(typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0 && answer <= most);
  return answer;
}

function recordIn(answer: unknown): Readonly<Record<string, unknown>> {
  mustBe(isRecord(answer));
  return answer;
}

function listIn(answer: unknown): readonly unknown[] {
  mustBe(Array.isArray(answer));
  return answer;
}

function textIn(answer: unknown): string {
  mustBe(typeof answer === 'string' && answer.length <= longestText);
  return answer;
}

function standingIn(answer: unknown): Standing {
  const { spent, start, end } = recordIn(answer);
  mustBe(typeof start === 'number' && typeof end === 'number' && Number.isFinite(end - start) && start <= end);
  return { spent: countIn(spent), start, end };
}

/** Reads the tokens of a store's answer. Throws a TypeError for one that cannot be true. */
export function readTokens(answer: unknown, { windows, want }: TokensAsked): TokensGranted {
  refusePromise(answer);
  const tokens = recordIn(recordIn(answer)['tokens']);
  const { validFor, grant, fill, askers = 1 } = tokens;
  const standings = listIn(tokens['standings']).map(standingIn);
  mustBe(standings.length === windows.length);
  mustBe(typeof validFor === 'number' && validFor >= 0);
  mustBe(grant === undefined || (typeof grant === 'number' && Number.isFinite(grant)));
  mustBe(fill === undefined || (typeof fill === 'number' && fill >= 0 && fill <= 1));
  return {
    granted: countIn(tokens['granted'], { most: want }),
    validFor,
    ...(grant !== undefined && { grant }),
    standings,
    ...(fill !== undefined && { fill }),
    askers: Math.max(1, countIn(askers)),
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
  const keys = recordIn(answer);
  const known = listIn(keys['known']).map(textIn);
  return { known, cursor: textIn(keys['cursor']) };
}

function countsIn(answer: unknown): readonly KeyCount[] {
  return listIn(answer).map((pair): KeyCount => {
    const [key, count] = listIn(pair);
    return [textIn(key), countIn(count)];
  });
}

function countsOf(keys: readonly string[], answer: unknown): readonly KeyCount[] {
  const counts = countsIn(answer);
  const told = new Set(counts.map(([key]) => key));
  mustBe(told.size === counts.length && [...told].every((key) => keys.includes(key)));
  return counts;
}

function carryIn(answer: unknown, { pushed, claimed }: NonNullable<LeaseRequest['carry']>): CarryHanded {
  const carry = recordIn(answer);
  const totals = countsOf(
    pushed.map(([key]) => key),
    carry['totals'],
  );
  return { totals, counts: countsOf(claimed, carry['counts']) };
}

/** Reads a store's answer. Throws a TypeError for one that cannot be true: the store is down then. */
export function readReply(answer: unknown, request: LeaseRequest): LeaseReply {
  const tokens = readTokens(answer, request.tokens);
  const reply = recordIn(answer);
  return {
    tokens,
    ...(request.keys !== undefined && { keys: keysIn(reply['keys']) }),
    ...(request.carry !== undefined && { carry: carryIn(reply['carry'], request.carry) }),
  };
}

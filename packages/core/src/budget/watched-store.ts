import { propertyOf } from '../sentry.ts';
import { monotonic } from './key/clock.ts';
import { readTokens } from './reply.ts';
import type { BudgetStore, LeaseRequest, OnStoreDown } from './store.ts';

/** What is said where a store fails or answers nonsense, and did not say itself what to do about it. */
export const failingStore: string =
  'The store of the budget fails. See that it runs, can be reached, and answers what it is asked.';

/** What all sentences of a failing store are about: one of them is said. */
export const aboutStore = 'the store of the budget';

/** For how many milliseconds the client of a store that answers later may be connecting, before the store is said to fail. */
export const grace = 3000;

/** How a store is watched. */
export interface WatchOptions {
  readonly onStoreDown: OnStoreDown;
  readonly fail: (sentence: string) => void;
  /** Milliseconds since the epoch. @default the clock of the process, which never goes back */
  readonly now?: () => number;
}

/** A store's own words, where it brings some; else the code of the error, and nothing that could hold a value. */
function sentenceOf(thrown: unknown, onStoreDown: OnStoreDown): string {
  const [remedy, code] = [propertyOf(thrown, 'remedy'), propertyOf(thrown, 'code')];
  const told =
    typeof code === 'string' && /^[A-Z][A-Z_]{1,29}$/.test(code) ? `${failingStore} It failed with ${code}.` : failingStore;
  return `${typeof remedy === 'string' ? remedy : told} Until it answers, errors are sent as onStoreDown: '${onStoreDown}' says.`;
}

/**
 * A store as it is, which tells in a sentence of each time that it throws or rejects; of one that answers later, and has
 * not answered for the first time yet, only once its client had time to connect.
 */
export function watchedStore(store: BudgetStore, { onStoreDown, fail, now = monotonic }: WatchOptions): BudgetStore {
  const { scope, answers, capabilities } = store;
  let [firstAsked, hasAnswered] = [Number.POSITIVE_INFINITY, false];
  const tell = (thrown: unknown): void => {
    const isConnecting = answers === 'later' && !hasAnswered && now() - firstAsked < grace;
    if (!isConnecting) fail(sentenceOf(thrown, onStoreDown));
  };
  const check = (answer: unknown, request: LeaseRequest): void => {
    hasAnswered = true;
    readTokens(answer, request.tokens);
  };
  return {
    ...store,
    scope,
    answers,
    ...(capabilities && { capabilities }),
    lease: (request) => {
      firstAsked = Math.min(firstAsked, now());
      try {
        const reply = store.lease(request);
        if (typeof propertyOf(reply, 'then') === 'function')
          Promise.resolve<unknown>(reply)
            .then((answer) => check(answer, request))
            .catch(tell);
        return reply;
      } catch (thrown) {
        tell(thrown);
        throw thrown;
      }
    },
  };
}

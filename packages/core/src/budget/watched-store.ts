import { propertyOf } from '../sentry.ts';
import { readReply } from './reply.ts';
import type { BudgetStore, OnStoreDown } from './store.ts';

/** What is said where a store fails or answers nonsense, and did not say itself what to do about it. */
export const failingStore: string =
  'The store of the budget fails. See that it runs, can be reached, and answers what it is asked.';

/** What all sentences of a failing store are about: one of them is said. */
export const aboutStore = 'the store of the budget';

/** A store's own words, where it brings some; else the code of the error, and nothing that could hold a value. */
function sentenceOf(thrown: unknown, onStoreDown: OnStoreDown): string {
  const [remedy, code] = [propertyOf(thrown, 'remedy'), propertyOf(thrown, 'code')];
  const told =
    typeof code === 'string' && /^[A-Z][A-Z_]{1,29}$/.test(code) ? `${failingStore} It failed with ${code}.` : failingStore;
  return `${typeof remedy === 'string' ? remedy : told} Until it answers, errors are sent as onStoreDown: '${onStoreDown}' says.`;
}

/** A store as it is, which tells in a sentence of each time that it throws or rejects. */
export function watchedStore(
  store: BudgetStore,
  { onStoreDown, fail }: { readonly onStoreDown: OnStoreDown; readonly fail: (sentence: string) => void },
): BudgetStore {
  const tell = (thrown: unknown): void => fail(sentenceOf(thrown, onStoreDown));
  const { scope, answers, capabilities } = store;
  return {
    ...store,
    scope,
    answers,
    ...(capabilities && { capabilities }),
    lease: (request) => {
      try {
        const reply = store.lease(request);
        if (typeof propertyOf(reply, 'then') === 'function')
          Promise.resolve<unknown>(reply)
            .then((answer) => void readReply(answer, request))
            .catch(tell);
        return reply;
      } catch (thrown) {
        tell(thrown);
        throw thrown;
      }
    },
  };
}

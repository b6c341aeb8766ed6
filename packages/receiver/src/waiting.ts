import type { Item } from './item.ts';

export type ItemPredicate = (item: Item) => boolean;

/** Tests that wait for an item. */
export interface Waiting {
  /** Resolves with the first of the items, those at hand first, that satisfies the predicate. */
  waitFor(predicate: ItemPredicate, options: { readonly atHand: readonly Item[]; readonly timeout: number }): Promise<Item>;
  /** Shows new items to those who wait. */
  offer(items: readonly Item[]): void;
  /** Gives up for everyone. */
  close(): void;
}

interface Waiter {
  readonly examine: (items: readonly Item[]) => void;
  readonly giveUp: (reason: string) => void;
}

/** Creates an empty waiting room. */
export function createWaiting(): Waiting {
  const waiters = new Set<Waiter>();
  return {
    waitFor: (predicate, { atHand, timeout }) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => waiter.giveUp(`no item satisfied the predicate within ${timeout} ms`), timeout);
        const leave = (): void => {
          clearTimeout(timer);
          waiters.delete(waiter);
        };
        const waiter: Waiter = {
          examine(items) {
            try {
              const found = items.find(predicate);
              if (found === undefined) return;
              leave();
              resolve(found);
            } catch (error) {
              leave();
              reject(error);
            }
          },
          giveUp(reason) {
            leave();
            reject(new Error(`[vedette] ${reason}`));
          },
        };
        waiters.add(waiter);
        waiter.examine(atHand);
      }),
    offer(items) {
      for (const waiter of [...waiters]) waiter.examine(items);
    },
    close() {
      for (const waiter of [...waiters]) waiter.giveUp('the receiver was closed');
    },
  };
}

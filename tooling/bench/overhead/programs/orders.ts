import { failingOrder, oneIn, readSetting } from './setting.ts';

const isFailing = oneIn(readSetting().failsOneIn);

/** How many requests were answered, and how many of them by an error. */
export const counts: { requests: number; failures: number } = { requests: 0, failures: 0 };

/** The order of a number, or an error with what must not leave; which of the two goes by the count alone. */
export function findOrder(number: string): object {
  counts.requests += 1;
  console.info(`order ${number} was asked for`);
  if (number === failingOrder || isFailing() === 1) {
    counts.failures += 1;
    throw new Error(`order ${counts.failures} of jane.doe@example.com was not paid with 4111 1111 1111 1111`);
  }
  const lines = ['kettle', 'lamp', 'chair'].map((title, at) => ({ sku: `LOTUS-${at}`, title, quantity: at + 1 }));
  return { number, lines, total: 12_900, currency: 'EUR' };
}

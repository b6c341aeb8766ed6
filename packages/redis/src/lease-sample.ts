import type { BudgetStore, LeaseReply, LeaseRequest, NamedWindow, TokensAsked } from '@vedette/core';

/** What a test asks beside the windows. */
export type Ask = Partial<TokensAsked> & Pick<LeaseRequest, 'keys' | 'carry'>;

const longest = 31 * 86_400_000;

export function month(limit: number, name = `month of ${limit}`): NamedWindow {
  return { name, limit, milliseconds: longest, billingDay: 1 };
}

export function sliding(limit: number, milliseconds: number): NamedWindow {
  return { name: `${limit} in ${milliseconds}`, limit, milliseconds };
}

/** Asks a store once. */
export async function askOf(store: BudgetStore, windows: readonly NamedWindow[], ask: Ask = {}): Promise<LeaseReply> {
  const { keys, carry, ...tokens } = ask;
  return store.lease({
    asker: 'sample',
    now: 0,
    tokens: { windows, want: 1, first: 0, returned: 0, known: [], ...tokens },
    ...(keys !== undefined && { keys }),
    ...(carry !== undefined && { carry }),
  });
}

/** Asks until tokens are granted: in the first moments of its life a store grants none. */
export async function grantedBy(store: BudgetStore, windows: readonly NamedWindow[], ask: Ask = {}): Promise<LeaseReply> {
  for (;;) {
    const reply = await askOf(store, windows, ask);
    if (reply.tokens.granted > 0) return reply;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 40));
}

import { listAt, objectAt, textAt } from './json.ts';

export interface Discarded {
  /** Why and what, as `reason:category`. */
  readonly name: string;
  readonly quantity: number;
}

/** What a client report says was dropped before it was sent. */
export function discardedOf(report: unknown): readonly Discarded[] {
  return listAt(report, 'discarded_events').map((entry) => {
    const name = `${textAt(entry, 'reason') ?? 'unknown'}:${textAt(entry, 'category') ?? 'unknown'}`.slice(0, 128);
    const quantity = objectAt({ entry }, 'entry')['quantity'];
    return { name, quantity: typeof quantity === 'number' && quantity > 0 && Number.isSafeInteger(quantity) ? quantity : 0 };
  });
}

import type { Asker, Bench } from './asker.ts';
import type { StoreWindow } from './store.ts';

const dateOf = (instant: number): string => (Number.isFinite(instant) ? new Date(instant).toISOString() : String(instant));

/** How far the clock of a store may be from that of its asker, in milliseconds. */
const apart = 1000;

/**
 * What is wrong with how a store ends a month and begins the next, each as a sentence. Where nobody can move the store's
 * clock, only what it says of the month that it is in is looked at.
 */
export async function monthTroubles(bench: Bench, asker: Asker, window: StoreWindow): Promise<readonly string[]> {
  const troubles: string[] = [];
  const asked = bench.now();
  const { tokens } = await asker.ask([window], { want: window.limit });
  const { start = Number.NaN, end = Number.NaN } = tokens.standings[0] ?? {};
  if (tokens.granted !== window.limit)
    troubles.push(`Of ${window.limit} tokens of a month that nobody had asked for before, ${tokens.granted} were granted.`);
  if (!(start <= bench.now() && asked < end))
    troubles.push(`At ${dateOf(asked)} the month was said to last from ${dateOf(start)} to ${dateOf(end)}.`);
  // The answer of a store that is asked over a network came from some instant in between, by a clock of its own.
  if (asked + tokens.validFor > Math.max(asked, end) + (bench.isMovable() ? 0 : apart))
    troubles.push(`Tokens of the month that ends at ${dateOf(end)} may be spent until ${dateOf(asked + tokens.validFor)}.`);
  if (!bench.isMovable() || !(end > bench.now())) return troubles;

  await bench.pass(end - bench.now());
  const { tokens: next } = await asker.ask([window], { want: window.limit });
  if (next.standings[0]?.start !== end)
    troubles.push(`The month after ${dateOf(end)} was said to begin at ${dateOf(next.standings[0]?.start ?? Number.NaN)}.`);
  if (next.granted !== window.limit || next.standings[0]?.spent !== window.limit)
    troubles.push(
      `In the month from ${dateOf(end)}, ${next.granted} of ${window.limit} tokens were granted, and ${next.standings[0]?.spent} said to be spent.`,
    );
  return troubles;
}

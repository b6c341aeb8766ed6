import { monotonic } from './budget/key/clock.ts';
import type { Closer } from './closing.ts';
import { propertyOf, type SentryClient } from './sentry.ts';

/** Does something before what is told for how long it may take, in milliseconds, and takes off what that took. */
async function before<T>(
  act: (longest: number | undefined) => Promise<unknown>,
  [told, ...others]: readonly unknown[],
  then: (parameters: readonly unknown[]) => T,
): Promise<Awaited<T>> {
  // To the SDK a time of 0 is none.
  const longest = typeof told === 'number' && told > 0 ? told : undefined;
  const start = monotonic();
  await act(longest);
  return await then([longest === undefined ? told : Math.max(1, longest - (monotonic() - start)), ...others]);
}

/** Makes a flush of a transport wait for what is held until the store of the budget has answered, no longer than it was told to. */
export function awaitHeld(transport: object, closerNow: () => Closer | undefined): void {
  const flush: unknown = Reflect.get(transport, 'flush');
  if (typeof flush !== 'function') return;
  Reflect.set(
    transport,
    'flush',
    (...parameters: readonly unknown[]): Promise<unknown> =>
      before(
        async (longest) => closerNow()?.settled(longest),
        parameters,
        (left): unknown => Reflect.apply(flush, transport, left),
      ),
  );
}

/** How many envelopes the queue of a transport holds where nothing else is said. */
const usualQueue = 64;

/** How many events may be given to a client's transport at once. */
function roomOf(client: SentryClient): number {
  const size = propertyOf(propertyOf(client.getOptions(), 'transportOptions'), 'bufferSize');
  return Math.ceil((typeof size === 'number' && size > 0 ? size : usualQueue) / 2);
}

/**
 * Makes a client that is closed flush twice, and ends what its budget owes in between: the SDK tells what was dropped
 * before it waits for what is under way, so that what is dropped meanwhile would never be told.
 */
export function flushTwice(client: SentryClient, end: (room: number) => void): void {
  const [close, flush]: readonly unknown[] = [Reflect.get(client, 'close'), Reflect.get(client, 'flush')];
  if (typeof close !== 'function' || typeof flush !== 'function') return;
  let isEnding = false;
  const flushOnce = (parameters: readonly unknown[]): unknown => Reflect.apply(flush, client, parameters);
  const flushAndEnd = async (parameters: readonly unknown[]): Promise<void> => {
    await flushOnce(parameters);
    end(roomOf(client));
  };
  Reflect.set(client, 'close', (...parameters: readonly unknown[]): unknown => {
    isEnding = true;
    return Reflect.apply(close, client, parameters);
  });
  Reflect.set(client, 'flush', (...parameters: readonly unknown[]): unknown => {
    if (!isEnding) return flushOnce(parameters);
    isEnding = false;
    return before(() => flushAndEnd(parameters), parameters, flushOnce);
  });
}

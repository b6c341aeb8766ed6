import { propertyOf, type SentryClient } from '../sentry.ts';

/** How long the worker of Session Replay may take to load before that is told, in milliseconds. */
const patience = 10_000;

/** What the SDK hides of a page by itself. */
const masks = ['maskAllText', 'maskAllInputs', 'blockAllMedia'] as const;

/** What is said of a replay. */
export interface ReplayWatch {
  readonly warn: (sentence: string) => void;
  /** Told that recordings are kept uncompressed. */
  readonly onUncompressed: () => void;
  /** Calls a function after so many milliseconds. @default setTimeout */
  readonly later?: (then: () => void, milliseconds: number) => void;
}

/** Whether a replay keeps what it records uncompressed, in the page, where it was to be compressed. */
function isUncompressed(replay: object): boolean {
  const container = propertyOf(replay, '_replay');
  const isPlain = propertyOf(propertyOf(container, 'eventBuffer'), 'type') === 'sync';
  return isPlain && propertyOf(propertyOf(container, '_options'), 'useCompression') !== false;
}

/** Waits with the clock of whatever runs this; where there is none, what waits is not called. */
function wait(then: () => void, milliseconds: number): void {
  const timer: unknown = propertyOf(globalThis, 'setTimeout');
  if (typeof timer === 'function') Reflect.apply(timer, undefined, [then, milliseconds]);
}

/**
 * Tells which masks of Session Replay are off and, after a while, that its worker has not loaded: as long as it may still
 * come, nothing is sent. A client without a replay is left alone.
 */
export function watchReplay(
  client: Pick<SentryClient, 'getIntegrationByName'>,
  { warn, onUncompressed, later = wait }: ReplayWatch,
): void {
  const replay = client.getIntegrationByName('Replay');
  if (replay === undefined) return;
  const off = masks.filter((name) => propertyOf(propertyOf(replay, '_initialOptions'), name) === false);
  if (off.length > 0)
    warn(
      `Session Replay records the page with ${off.map((name) => `${name}: false`).join(', ')}, and Vedette has to find what is personal in it. Leave it out.`,
    );
  later(() => {
    if (isUncompressed(replay)) onUncompressed();
  }, patience);
}

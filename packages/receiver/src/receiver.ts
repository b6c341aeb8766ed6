import { createBodyReader } from './body.ts';
import { createControl } from './control.ts';
import { formatDsn } from './dsn.ts';
import { createIntake } from './intake.ts';
import type { Issue } from './issue.ts';
import type { Item } from './item.ts';
import { createLedger, type ItemFilter } from './ledger.ts';
import { completeLimits, type Limits } from './limits.ts';
import { keptEntry, type LogEntry } from './log.ts';
import { createRateLimitSwitch, type RateLimitWish, readRateLimit } from './rate-limit.ts';
import { createRouter } from './router.ts';
import { listen } from './server.ts';
import type { Summary } from './summary.ts';
import { createWaiting, type ItemPredicate } from './waiting.ts';

export interface ReceiverOptions {
  /** The port on 127.0.0.1; 0 takes a free one. @default 0 */
  readonly port?: number | undefined;
  /** How many items are kept; the oldest go first. @default 500 */
  readonly keep?: number | undefined;
  /** What is taken and kept at most. */
  readonly limits?: Partial<Limits> | undefined;
  /** Is told of every envelope, never of its content. @default nothing is told */
  readonly log?: ((entry: LogEntry) => void) | undefined;
}

/** A local Sentry endpoint that runs. */
export interface Receiver {
  /** Such as `http://127.0.0.1:9797`. */
  readonly origin: string;
  /** The data source name to give to a Sentry SDK. @default project 1 */
  dsn(projectId?: string | number): string;
  summary(): Summary;
  /** The kept items in the order of their arrival. */
  items(filter?: ItemFilter): readonly Item[];
  item(number: number): Item | undefined;
  /** The issues, the one seen latest first. */
  issues(): readonly Issue[];
  /** The kept envelopes as received, after decompression, in the order of their arrival. */
  envelopes(): readonly Uint8Array[];
  /**
   * Resolves with the first item, kept or still to come, that satisfies the predicate; rejects after `timeout` milliseconds.
   * @default timeout 5000
   */
  waitFor(predicate: ItemPredicate, options?: { readonly timeout?: number }): Promise<Item>;
  /** Answers the following envelopes with a rate limit; undefined ends it. */
  limitRate(limit: RateLimitWish | undefined): void;
  /** Forgets everything received. */
  clear(): void;
  close(): Promise<void>;
}

/** Starts a local Sentry endpoint on 127.0.0.1 that keeps what it receives in memory only. */
export async function startReceiver({
  port = 0,
  keep = 500,
  limits: given = {},
  log = () => undefined,
}: ReceiverOptions = {}): Promise<Receiver> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`[vedette] port must be 0 to 65535, not ${port}.`);
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new TypeError(`[vedette] keep must be a positive whole number, not ${keep}.`);
  const limits = completeLimits(given);
  const ledger = createLedger({ keep, limits });
  const waiting = createWaiting();
  const rateLimit = createRateLimitSwitch();
  const readBody = createBodyReader(limits);
  const intake = createIntake({
    ledger,
    limits,
    readBody,
    rateLimit,
    onItems(items, bytes) {
      log(keptEntry(items, bytes));
      waiting.offer(items);
    },
    onRefusal: (status, detail) => log({ kind: 'refused', status, detail }),
  });
  const control = createControl({ ledger, readBody, rateLimit });
  const server = await listen(createRouter({ intake, control, ledger, rateLimit }), { port, limits });
  const host = `127.0.0.1:${server.port}`;
  return {
    origin: `http://${host}`,
    dsn: (projectId = 1) => formatDsn(host, String(projectId)),
    summary: ledger.summary,
    items: ledger.items,
    item: ledger.item,
    issues: ledger.issues,
    envelopes: () => ledger.envelopes().map(({ bytes }) => bytes),
    waitFor: (predicate, { timeout = 5000 } = {}) => waiting.waitFor(predicate, { atHand: ledger.items(), timeout }),
    limitRate(limit) {
      if (limit === undefined) return rateLimit.clear();
      const checked = readRateLimit(limit);
      if (!checked.ok) throw new TypeError(`[vedette] ${checked.detail}.`);
      rateLimit.set(checked.limit);
    },
    clear: ledger.clear,
    close() {
      waiting.close();
      return server.close();
    },
  };
}

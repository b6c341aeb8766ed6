/** What the receiver takes and keeps at most. Sentry takes 20 MiB compressed and 100 MiB decompressed. */
export interface Limits {
  /** Bytes of a request body as sent. @default 10485760 */
  readonly bodyBytes: number;
  /** Bytes of a request body after decompression. @default 52428800 */
  readonly inflatedBytes: number;
  /** Bytes of all bodies that are being received at one time. @default 134217728 */
  readonly pendingBytes: number;
  /** Bytes of all kept envelopes; the oldest go first. @default 134217728 */
  readonly keptBytes: number;
  /** Bytes of one payload up to which it is read and searched for labels. @default 4194304 */
  readonly payloadBytes: number;
  /** Items in one envelope. @default 1000 */
  readonly items: number;
  /** Milliseconds in which a request must have arrived. @default 30000 */
  readonly requestMilliseconds: number;
}

const MEBIBYTE = 1_048_576;

const defaults: Limits = {
  bodyBytes: 10 * MEBIBYTE,
  inflatedBytes: 50 * MEBIBYTE,
  pendingBytes: 128 * MEBIBYTE,
  keptBytes: 128 * MEBIBYTE,
  payloadBytes: 4 * MEBIBYTE,
  items: 1000,
  requestMilliseconds: 30_000,
};

/** Fills in the limits that were left out; throws where one is not a positive whole number. */
export function completeLimits(given: Partial<Limits>): Limits {
  const limits = { ...defaults, ...given };
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value <= 0) {
      throw new TypeError(`[vedette] limits.${name} must be a positive whole number, not ${String(value)}.`);
    }
  }
  return Object.freeze(limits);
}

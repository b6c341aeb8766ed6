/** Counts of everything received since the start or the last deletion, kept or not. */
export interface Summary {
  readonly envelopes: number;
  /** Envelopes that were refused, by status code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Items by type. */
  readonly items: Readonly<Record<string, number>>;
  readonly issues: number;
  /** Error events received. */
  readonly events: number;
  /** Occurrences these events stand for. */
  readonly weightedEvents: number;
  /** Items whose payload could not be read. */
  readonly unreadable: number;
  /** Labels found in payloads, such as `[email]`. */
  readonly replaced: Readonly<Record<string, number>>;
  /** Remarks in `_meta`, by rule. */
  readonly remarks: Readonly<Record<string, number>>;
  /** What clients say they dropped, by `reason:category`. */
  readonly clientReports: Readonly<Record<string, number>>;
  /** What is still held in memory. */
  readonly kept: { readonly items: number; readonly envelopes: number };
}

/** An envelope that was not taken. */
export interface Refusal {
  /** In ISO 8601. */
  readonly receivedAt: string;
  readonly status: number;
  /** Names item and line, never their content. */
  readonly detail: string;
}

/** What a rule may look at beside the event. */
export interface FingerprintHint {
  readonly originalException?: unknown;
}

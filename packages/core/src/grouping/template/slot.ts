/** Where a value stood in a message. */
export interface Slot {
  /** What it was, such as `uuid` or `duration`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

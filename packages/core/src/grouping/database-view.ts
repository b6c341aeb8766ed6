/** What a database says went wrong. */
export interface DatabaseView {
  /** Such as `postgresql`; undefined where several use the code. */
  readonly system: string | undefined;
  /** A SQLSTATE, or the vendor's own code. */
  readonly code: string | undefined;
  /** What went wrong, whatever the vendor calls it, such as `unique violation`. */
  readonly kind: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
}

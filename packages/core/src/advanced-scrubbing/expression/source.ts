/** Where an expression is read from; `at` moves on. */
export interface Source {
  readonly text: string;
  at: number;
}

/** One condition: `error.type:TimeoutError`, `!tags.team:web`. */
export interface Matcher {
  /** The short name: `type` for `error.type`, `tags.team` as it is written. */
  readonly key: string;
  readonly pattern: string;
  readonly isNegated: boolean;
}

/** One rule of Sentry's fingerprint rules text. */
export interface WrittenRule {
  /** What the frame beside the matched one has to be, on the side of its caller. */
  readonly caller?: Matcher;
  readonly matchers: readonly Matcher[];
  readonly callee?: Matcher;
  /** The parts of the fingerprint: texts, and variables as they are written, `{{ message }}`. */
  readonly values: readonly string[];
  readonly title?: string;
}

export type RulesLine =
  | { readonly kind: 'rule'; readonly rule: WrittenRule }
  /** The text after the `#`. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank' };

/** Sentry's fingerprint rules text, line by line. */
export interface RulesText {
  readonly lines: readonly RulesLine[];
}

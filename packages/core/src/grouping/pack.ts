import type { FingerprintHint } from './rule.ts';

/** A rule of a pack. */
export interface PackRule {
  readonly id: string;
  /** Why it acts; told in decisions. @default its id */
  readonly reason?: string;
  /** Conditions in Sentry's matcher language, as data. All must hold. */
  readonly when?: Readonly<Record<string, string>>;
  /** The parts, or what gives them. A list is in Sentry's own notation with its variables, so that the server can run it as well. */
  readonly group: readonly string[] | ((event: object, hint: FingerprintHint) => readonly unknown[] | undefined);
}

/** Rules that belong together, with a name and a version. */
export interface FingerprintPack {
  readonly name: string;
  readonly version: string;
  readonly before: readonly string[];
  readonly rules: readonly PackRule[];
}

import type { FamilyName } from './family/family.ts';

/** What is put in the place of what a rule finds. */
export type Redaction =
  | { readonly method: 'default' | 'hash' | 'mask' | 'remove' }
  | { readonly method: 'replace'; readonly text?: string }
  /** A method that nobody knows. */
  | { readonly method: 'other' };

/** What a rule is about. */
export type RuleType =
  | { readonly type: FamilyName | 'anything' | 'password' }
  /** The oldest rule on URLs, which hides the password and leaves the name. */
  | { readonly type: 'url_password' }
  | { readonly type: 'pattern'; readonly pattern: string; readonly replaceGroups: readonly number[] }
  | { readonly type: 'redact_pair'; readonly keyPattern: string }
  | { readonly type: 'multiple'; readonly rules: readonly string[]; readonly hideInner: boolean }
  | { readonly type: 'alias'; readonly rule: string; readonly hideInner: boolean }
  | { readonly type: 'unknown' };

/** One rule of a configuration, read. */
export type Rule = RuleType & { readonly redaction: Redaction };

/** What Sentry writes where nothing else is said. */
export const filtered = '[Filtered]';

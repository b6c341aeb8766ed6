import { kindOf, refusePromise } from '../refusal.ts';
import { hash } from './hash.ts';
import type { FingerprintHint } from './hint.ts';
import { boundedText, encodedPart, mostParts, type Part, sentryGrouping } from './part.ts';
import type { Conditions } from './rules-text/conditions.ts';
import { type Views, viewsOf } from './views.ts';

/** What keeps Sentry's own grouping in a fingerprint, beside its other parts. */
export const defaultGrouping = '{{ default }}';

/** Whether a part is that variable, however it is spaced. */
export function isDefaultGrouping(part: string): boolean {
  return /^\{\{\s*default\s*\}\}$/.test(part);
}

/** What was made of a rule's conditions and of its list where it was defined. */
export interface ReadyRule {
  readonly conditions?: Conditions;
  /** Whether the function answers in Sentry's notation, with no text of the event in it that could be read as a variable. */
  readonly isNotation?: boolean;
  /** The list with its variables replaced. */
  readonly parts?: (event: object) => readonly string[];
}

/** Names the issue that an event belongs to. One with conditions or a list is made ready by `defineFingerprintRule()`. */
export interface FingerprintRule {
  /** A name of its own, such as `payments/declined`. */
  readonly id: string;
  /** Why it acts, as decisions tell it. @default its id */
  readonly reason?: string;
  /**
   * Conditions in Sentry's language of matchers, as `{ type: 'StripeError', value: '*declined*', '!level': 'info' }`. All
   * have to hold. @default the rule is asked for every event
   */
  readonly when?: Readonly<Record<string, string>>;
  /**
   * The parts. A list is in Sentry's notation, with its variables, such as `{{ default }}` for Sentry's own grouping. A
   * function answers texts and parts, with `sentryGrouping` among them where that is to be kept: texts are never variables,
   * whatever they say. It may answer undefined, which leaves the event to the next rule, and at last to Sentry's own
   * grouping; it may throw.
   */
  readonly group:
    | readonly string[]
    | ((event: object, hint: FingerprintHint, views: Views) => readonly (string | Part)[] | undefined);
  /**
   * Whether it answers for whatever no other rule does: it may make as many fingerprints as all rules together.
   * @default false: as many as one rule may
   */
  readonly isCatchAll?: boolean;
  /** What `defineFingerprintRule()` and `defineFingerprintRules()` add. */
  readonly ready?: ReadyRule;
}

/** What a rule answers, before it is made one text for each part. */
export type FingerprintAnswer = readonly (string | Part)[];

function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('value' in value)) return false;
  return typeof value.name === 'string' && typeof value.value === 'string';
}

/** A part of a rule's answer that can be relied on; throws for what has no text. */
function checkedPart(part: unknown, isNotation: boolean): string | Part {
  if (part === sentryGrouping) return defaultGrouping;
  if (typeof part === 'string') return isNotation ? part : part.replaceAll('{{', '%7b%7b');
  if (isPart(part)) return part;
  if (typeof part === 'number' || typeof part === 'boolean' || typeof part === 'bigint') return String(part);
  throw new TypeError(`A fingerprint with ${kindOf(part)} as a part.`);
}

/**
 * Asks a rule, whatever its conditions; undefined where it leaves the event to the next. Throws what it throws, and where
 * its answer is no fingerprint.
 */
export function answerOf(
  rule: Pick<FingerprintRule, 'id' | 'group' | 'ready'>,
  event: object,
  hint: FingerprintHint,
  views: Views = viewsOf(event, hint),
): FingerprintAnswer | undefined {
  const answer: unknown =
    typeof rule.group === 'function' ? rule.group(event, hint, views) : (rule.ready?.parts?.(event) ?? rule.group);
  refusePromise(answer);
  if (answer === undefined || answer === null) return undefined;
  if (!Array.isArray(answer)) throw new TypeError(`${kindOf(answer)} in place of a fingerprint.`);
  const isNotation = typeof rule.group !== 'function' || rule.ready?.isNotation === true;
  return answer.length === 0 ? undefined : answer.map((one) => checkedPart(one, isNotation));
}

/** Texts as they are sent: the first of them, and those that one part stands for. Sentry's own grouping is never among the latter. */
export function foldedParts(texts: readonly string[]): { readonly kept: readonly string[]; readonly folded: readonly string[] } {
  if (texts.length <= mostParts) return { kept: texts, folded: [] };
  const first = texts.slice(0, mostParts - 1);
  if (first.some(isDefaultGrouping) || !texts.some(isDefaultGrouping)) return { kept: first, folded: texts.slice(first.length) };
  const before = first.slice(0, -1);
  return { kept: [...before, defaultGrouping], folded: texts.slice(before.length).filter((text) => !isDefaultGrouping(text)) };
}

/**
 * An answer as it is sent: at most 8 texts of 200 characters. The last of more stands for all that is over, but never for
 * Sentry's own grouping.
 */
export function fingerprintOf(answer: FingerprintAnswer): readonly string[] {
  const { kept, folded } = foldedParts(answer.map((one) => (typeof one === 'string' ? boundedText(one) : encodedPart(one))));
  return folded.length === 0 ? kept : [...kept, encodedPart({ name: 'rest', value: hash(JSON.stringify(folded)) })];
}

/** What a rule answers, as it is sent. Throws as the rule does. */
export function fingerprintBy(
  rule: Pick<FingerprintRule, 'id' | 'group' | 'ready'>,
  event: object,
  hint: FingerprintHint,
  views: Views = viewsOf(event, hint),
): readonly string[] | undefined {
  const answer = answerOf(rule, event, hint, views);
  return answer && fingerprintOf(answer);
}

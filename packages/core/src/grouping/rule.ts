import { kindOf, refusePromise } from '../refusal.ts';
import { hash } from './hash.ts';
import { boundedText, encodedPart, type Part } from './part.ts';
import { resolvedParts } from './rules-text/variables.ts';
import { type Views, viewsOf } from './views.ts';

/** What a rule may look at beside the event. */
export interface FingerprintHint {
  readonly originalException?: unknown;
}

/** What keeps Sentry's own grouping in a fingerprint, beside its other parts. */
export const defaultGrouping = '{{ default }}';

/** Whether a part is that variable, however it is spaced. */
export function isDefaultGrouping(part: string): boolean {
  return /^\{\{\s*default\s*\}\}$/.test(part);
}

/** Names the issue that an event belongs to. */
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
   * The parts, with the text `{{ default }}` among them where Sentry's own grouping is to be kept beside them. A list is in
   * Sentry's notation, with its variables. A function may answer undefined, which leaves the event to the next rule, and at
   * last to Sentry's own grouping; it may throw. Data belongs into a part(): no server reads it as a variable.
   */
  readonly group:
    | readonly string[]
    | ((event: object, hint: FingerprintHint, views: Views) => readonly (string | Part)[] | undefined);
}

/** The most parts that are sent; what is over it becomes one. */
const mostParts = 8;

/** Whether a part of an answer is data with a name. */
export function isPart(value: unknown): value is Part {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('value' in value)) return false;
  return typeof value.name === 'string' && typeof value.value === 'string';
}

/** A part of a rule's answer as text; throws for what has none that can be relied on. */
function textOfPart(part: unknown): string {
  if (isPart(part)) return encodedPart(part);
  if (typeof part === 'string') return boundedText(part);
  if (typeof part === 'number' || typeof part === 'boolean' || typeof part === 'bigint') return String(part);
  throw new TypeError(`A fingerprint with ${kindOf(part)} as a part.`);
}

/** The parts of an answer as they are sent: at most 8 of 200 characters. Throws where one is no part. */
export function fingerprintOf(answer: readonly unknown[]): readonly string[] {
  const texts = answer.map(textOfPart);
  if (texts.length <= mostParts) return texts;
  const rest = texts.slice(mostParts - 1);
  return [...texts.slice(0, mostParts - 1), encodedPart({ name: 'rest', value: hash(JSON.stringify(rest)) })];
}

/** Asks a rule, whatever its conditions, for its parts; undefined where it leaves the event to the next. Throws what it throws. */
export function answerBy(
  rule: Pick<FingerprintRule, 'group'>,
  event: object,
  hint: FingerprintHint,
  views: Views,
): readonly unknown[] | undefined {
  const answer: unknown = typeof rule.group === 'function' ? rule.group(event, hint, views) : resolvedParts(rule.group, event);
  refusePromise(answer);
  if (answer === undefined || answer === null) return undefined;
  if (!Array.isArray(answer)) throw new TypeError(`${kindOf(answer)} in place of a fingerprint.`);
  return answer.length === 0 ? undefined : answer;
}

/**
 * Asks a rule, whatever its conditions; undefined where it leaves the event to the next. Throws what it throws, and where
 * its answer is no fingerprint.
 */
export function fingerprintBy(
  rule: Pick<FingerprintRule, 'id' | 'group'>,
  event: object,
  hint: FingerprintHint,
  views: Views = viewsOf(event, hint),
): readonly string[] | undefined {
  const answer = answerBy(rule, event, hint, views);
  return answer && fingerprintOf(answer);
}

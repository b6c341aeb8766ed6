import { kindOf, refusePromise } from '../refusal.ts';
import { exceptionsOf, messageOf } from '../sentry.ts';
import { hash } from './hash.ts';
import { hasUsableStack } from './key.ts';
import { template } from './template.ts';

/** What a rule may look at beside the event. */
export interface FingerprintHint {
  readonly originalException?: unknown;
}

/** Names the issue that an event belongs to. */
export interface FingerprintRule {
  /** A name of its own, such as `payments/declined`. */
  readonly id: string;
  /** The fingerprint; undefined leaves the event to the next rule, and at last to Sentry's own grouping. It may throw. */
  readonly group: (event: object, hint: FingerprintHint) => readonly string[] | undefined;
}

/** A part of a rule's answer as text; throws for what has none that can be relied on. */
function textOfPart(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'number' || typeof part === 'boolean' || typeof part === 'bigint') return String(part);
  throw new TypeError(`A fingerprint with ${kindOf(part)} as a part.`);
}

/** Asks a rule; undefined where it leaves the event to the next. Throws what it throws, and where its answer is no fingerprint. */
export function fingerprintBy(rule: FingerprintRule, event: object, hint: FingerprintHint): readonly string[] | undefined {
  const answer: unknown = rule.group(event, hint);
  refusePromise(answer);
  if (answer === undefined || answer === null) return undefined;
  if (!Array.isArray(answer)) throw new TypeError(`${kindOf(answer)} in place of a fingerprint.`);
  return answer.length === 0 ? undefined : answer.map(textOfPart);
}

/** The longest part that is sent whole, in characters. */
const longestPart = 200;

/** A part of a fingerprint that no other part can run into, and that no server reads as a variable. */
function part(name: string, value: string): string {
  const escaped = value.replace(/[%;{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  const fitting = escaped.length <= longestPart ? escaped : `${escaped.slice(0, longestPart)}~${hash(escaped)}`;
  return `${name}=${fitting};`;
}

/** Groups what has no stack to be grouped by: Sentry would make an issue of every value in the message. */
export const messageTemplate: FingerprintRule = {
  id: 'message/template',
  group: (event) => {
    if (hasUsableStack(event)) return undefined;
    const outermost = exceptionsOf(event).at(-1);
    const message = outermost?.value ?? messageOf(event) ?? '';
    if (message === '') return undefined;
    return [part('type', outermost?.type ?? 'message'), part('template', template(message))];
  },
};

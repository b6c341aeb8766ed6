import { exceptionsOf, messageOf } from '../sentry.ts';
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
  /** The fingerprint; undefined leaves the event to the next rule, and at last to Sentry's own grouping. */
  readonly group: (event: object, hint: FingerprintHint) => readonly string[] | undefined;
}

/** A part of a fingerprint that no other part can run into, and that no server reads as a variable. */
function part(name: string, value: string): string {
  return `${name}=${value.replace(/[%;{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`).slice(0, 200)};`;
}

/** Groups what has no stack to be grouped by: Sentry would make an issue of every value in the message. */
export const messageTemplate: FingerprintRule = {
  id: 'message/template',
  group: (event) => {
    if (hasUsableStack(event)) return undefined;
    const outermost = exceptionsOf(event).at(-1);
    const message = outermost?.value ?? messageOf(event);
    if (message === undefined || message === '') return undefined;
    return [part('type', outermost?.type ?? 'message'), part('template', template(message))];
  },
};

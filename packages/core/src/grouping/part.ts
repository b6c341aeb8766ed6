import { hash } from './hash.ts';

/** One thing that tells two faults apart. */
export interface Part {
  /** What it is, such as `status`. */
  readonly name: string;
  readonly value: string;
  /** Whether it splits finely, as a route does: widening drops these first. @default false */
  readonly isNarrow?: boolean;
}

export function part(name: string, value: string, { isNarrow = false }: { readonly isNarrow?: boolean } = {}): Part {
  return { name, value, ...(isNarrow && { isNarrow }) };
}

/**
 * Sentry's own grouping, beside the other parts that a function answers: what a server reads as `{{ default }}`. It is known
 * by its identity, so that no text of an event can stand for it.
 */
export const sentryGrouping: Part = Object.freeze<Part>({ name: 'default', value: 'sentry' });

/** The most parts that are sent; what is over it becomes one. */
export const mostParts = 8;

/** The longest part that is sent, in characters, and the longest that is sent whole: what was cut has a length of its own. */
const longest = { sent: 200, whole: 198 } as const;

/** A text of bounded length; one that is cut ends in the hash of all of it, so that no two texts become one. */
export function boundedText(text: string, end = ''): string {
  if (text.length + end.length <= longest.whole) return text + end;
  const tail = `~${hash(text)}${end}`;
  const kept = text.slice(0, longest.sent - tail.length);
  // Half a surrogate pair is no character.
  return (/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept) + tail;
}

function escaped(text: string): string {
  return text.replace(/[%=;,{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/**
 * A part as the text `name=value;` of at most 200 characters. Sentry hashes the parts of a fingerprint without anything
 * between them: no part can run into the next, and none is read as a variable.
 */
export function encodedPart({ name, value }: Part): string {
  return boundedText(`${escaped(name)}=${escaped(value)}`, ';');
}

import { isLetter } from '../detectors/character.ts';
import { isRecord } from '../sentry.ts';

/** The form that a field of the protocol has when it says nothing of a person. */
export type Form = 'decimal' | 'dsn' | 'hash' | 'id' | 'memory' | 'number' | 'release' | 'time' | 'version' | 'word';

/**
 * What a field of the protocol is for, where that alone decides, also of what lies below it: an `identity` is replaced
 * by its pseudonym, a `name` or an `email` by a label, what is `removed` leaves no trace, an `inference` of the sender's
 * address is switched off, and `code` is read as the source code it is.
 */
export type Role = 'code' | 'email' | 'identity' | 'inference' | 'name' | 'removed';

/** What is known of the fields of an item: a form, a role, or what lies below; `*` stands for every other field or index. */
export interface Structure {
  readonly [field: string]: Form | Role | Structure;
}

function textual(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** Whether a text is a letter, with letters, dashes, dots, strokes and underscores behind it. */
function isWord(text: unknown): boolean {
  if (typeof text !== 'string' || text.length > 64 || text === '') return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && (at === 0 || (code !== 95 && (code < 45 || code > 47)))) return false;
  }
  return true;
}

function below(limit: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && Math.abs(value) < limit;
}

const instant = textual(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/);

/** Whether a value has a form. */
export const forms: Readonly<Record<Form, (value: unknown) => boolean>> = {
  decimal: textual(/^[01](?:\.\d{1,24})?$/),
  dsn: textual(/^https?:\/\/\w{1,64}@[\w.:-]{1,128}(?:\/[\w.-]{1,64}){0,8}\/\d{1,20}$/),
  hash: textual(/^[0-9a-f]{16,64}$/i),
  id: textual(/^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i),
  memory: below(2 ** 48),
  number: below(1e10),
  release: textual(/^(?:[\w./@-]{1,100}@)?v?\d{1,8}\.\d{1,8}[\w.+-]{0,64}$|^[0-9a-f]{7,64}$/i),
  time: (value) => (typeof value === 'number' ? Math.abs(value) < 1e11 : instant(value)),
  version: textual(/^[\^~=v]?\d{1,5}(?:\.\d{1,5}){0,3}(?:[-+][\w.-]{1,32})?$/),
  word: isWord,
};

const roles: ReadonlySet<unknown> = new Set<Role>(['code', 'email', 'identity', 'inference', 'name', 'removed']);

export function isRole(known: Form | Role | Structure | undefined): known is Role {
  return roles.has(known);
}

/** Whether a value has the form that its field is known to have; one that has not is judged like any other. */
export function hasForm(known: Form | Role | Structure | undefined, value: unknown): boolean {
  return typeof known === 'string' && !isRole(known) && forms[known](value);
}

/** What is known of a field below a structure, or below a field that has a role. */
export function fieldOf(known: Form | Role | Structure | undefined, field: string): Form | Role | Structure | undefined {
  if (!isRecord(known)) return isRole(known) ? known : undefined;
  return Object.hasOwn(known, field) ? known[field] : known['*'];
}

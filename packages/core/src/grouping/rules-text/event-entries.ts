import { isRecord, propertyOf, textOf } from '../../sentry.ts';
import type { MatcherGroup } from './matcher-key.ts';

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((entry) => entry !== null && entry !== undefined) : [];
}

/** The exceptions of an event, as they stand there: the outermost last. */
export function exceptionsIn(event: object): readonly unknown[] {
  return listOf(propertyOf(propertyOf(event, 'exception'), 'values'));
}

/** The frames of something with a stack, the one nearest to the crash last. */
export function framesIn(owner: unknown): readonly unknown[] {
  return listOf(propertyOf(propertyOf(owner, 'stacktrace'), 'frames'));
}

export function threadsIn(event: object): readonly unknown[] {
  return listOf(propertyOf(propertyOf(event, 'threads'), 'values'));
}

/** Puts the parameters of a message where its template has their places, as the server does. */
function withParameters(message: string, parameters: readonly unknown[]): string {
  let next = 0;
  return message.replace(/%[sdif]|%%|\{\}/g, (place) => {
    if (place === '%%' || next >= parameters.length) return place;
    const parameter = parameters[next];
    next += 1;
    return isRecord(parameter) || Array.isArray(parameter) ? '' : String(parameter);
  });
}

/** The message of an event, with its parameters. */
export function formattedMessage(event: object): string | undefined {
  const logentry = propertyOf(event, 'logentry');
  const formatted = textOf(logentry, 'formatted') || textOf(event, 'message');
  if (formatted) return formatted;
  const message = textOf(logentry, 'message');
  return message && withParameters(message, listOf(propertyOf(logentry, 'params')));
}

/** The level that Sentry stores: an error where the SDK says none. */
export function levelOf(event: object): string {
  const level = textOf(event, 'level') ?? 'error';
  return level === 'log' ? 'info' : level;
}

/** Fields that Sentry stores as tags too. */
const fieldTags: readonly string[] = ['transaction', 'environment', 'release', 'dist', 'logger', 'server_name'];

/** A value as the text of a tag, in the words of the server. */
function tagText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

/** A tag of an event, among them what Sentry makes a tag of by itself. */
export function tagOf(event: object, name: string): string | undefined {
  const tags = propertyOf(event, 'tags');
  const pair = Array.isArray(tags) ? tags.find((entry: unknown) => propertyOf(entry, '0') === name) : undefined;
  const own = isRecord(tags) && Object.hasOwn(tags, name) ? tags[name] : propertyOf(pair, '1');
  const text = tagText(own);
  if (text !== undefined) return text;
  if (name === 'level') return levelOf(event);
  return fieldTags.includes(name) ? textOf(event, name) : undefined;
}

/** What the matchers of a group are tried on, one after the other. */
function entriesOf(event: object, group: MatcherGroup): readonly unknown[] {
  switch (group) {
    case 'exceptions':
      return exceptionsIn(event);
    case 'messages': {
      const message = formattedMessage(event);
      return [...(message === undefined ? [] : [{ message }]), ...exceptionsIn(event)];
    }
    case 'frames':
      return [...exceptionsIn(event), event, ...threadsIn(event)].flatMap(framesIn);
    case 'threads':
      return threadsIn(event);
    default:
      return [event];
  }
}

/** Gives the entries of each group of one event, which are read once. */
export type EntryReader = (group: MatcherGroup) => readonly unknown[];

export function entryReader(event: object): EntryReader {
  const known = new Map<MatcherGroup, readonly unknown[]>();
  return (group) => {
    const entries = known.get(group) ?? entriesOf(event, group);
    known.set(group, entries);
    return entries;
  };
}

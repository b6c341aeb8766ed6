import { suggestion } from '../../refusal.ts';

/** What a matcher is tried on: one entry of its group has to satisfy all matchers of the group. */
export type MatcherGroup = 'exceptions' | 'family' | 'frames' | 'log' | 'messages' | 'release' | 'sdk' | 'tags' | 'threads';

const groups: Readonly<Record<string, MatcherGroup>> = {
  type: 'exceptions',
  value: 'exceptions',
  message: 'messages',
  logger: 'log',
  level: 'log',
  function: 'frames',
  module: 'frames',
  path: 'frames',
  package: 'frames',
  app: 'frames',
  family: 'family',
  sdk: 'sdk',
  release: 'release',
  'thread.id': 'threads',
  'thread.name': 'threads',
  'thread.state': 'threads',
  'thread.crashed': 'threads',
  'thread.current': 'threads',
};

/** The names that stand for a short one; they are the ones that are printed. */
const longNames: Readonly<Record<string, string>> = {
  'error.type': 'type',
  'error.value': 'value',
  'stack.function': 'function',
  'stack.module': 'module',
  'stack.abs_path': 'path',
  'stack.package': 'package',
};

/** What a matcher can be called. */
function names(): readonly string[] {
  return [...Object.keys(groups), ...Object.keys(longNames), 'tags.name'];
}

/** Fields of an event that Sentry has as tags too. */
const tagFields: readonly string[] = [
  'transaction',
  'environment',
  'url',
  'server_name',
  'dist',
  'user',
  'browser',
  'os',
  'runtime',
];

/** What a name was meant to be that no matcher has. */
export function meantBy(name: string): string {
  const field = tagFields.find((known) => name === known || name.startsWith(`${known}.`));
  return field === undefined ? suggestion(name, names()) : `Sentry has it as a tag: write tags.${name}.`;
}

/** The short name of a matcher; undefined where there is no such matcher. */
export function shortKey(name: string): string | undefined {
  const key = Object.hasOwn(longNames, name) ? longNames[name] : name;
  return key !== undefined && (key.startsWith('tags.') || Object.hasOwn(groups, key)) ? key : undefined;
}

/** The name that a matcher is printed with. */
export function longKey(key: string): string {
  return Object.keys(longNames).find((name) => longNames[name] === key) ?? key;
}

export function groupOf(key: string): MatcherGroup {
  return (Object.hasOwn(groups, key) ? groups[key] : undefined) ?? 'tags';
}

/** Matchers whose pattern is a word, or a list of words, and no glob. */
const wordKeys: readonly string[] = ['app', 'family', 'sdk', 'thread.crashed', 'thread.current'];

export function isGlobKey(key: string): boolean {
  return !wordKeys.includes(key);
}

import type { Detector } from '../../detectors/detector.ts';
import { secretsOf } from '../form/redis-command.ts';
import type { Matcher } from '../matcher.ts';
import { isList, safeEntries, safeMember } from '../plain.ts';
import type { Work } from '../work.ts';
import { nameInList } from './listed-name.ts';
import { keyedBefore } from './pairs.ts';
import { announcedBeside, announcedIn, textIn } from './template.ts';

/** What the keys before the placeholders of a template say of a value, of each entry of a list, or of members by their names. */
export interface Parameters {
  readonly own: Detector | undefined;
  readonly entries: readonly (Detector | undefined)[] | undefined;
  readonly named: ReadonlyMap<string, Detector | undefined> | undefined;
}

/** Keys of lists whose first entry may be the template of the others, and of lists and objects whose template stands beside them. */
const holders: ReadonlySet<string> = new Set(
  'args spawnargs arguments params parameters bind bindings binds replacements ExpressionAttributeValues values variables'.split(
    ' ',
  ),
);

/** Keys of parameters with their place in the template, as attributes have them, or with their name. */
const numbered = /^(?:sentry\.message|db\.query)\.parameters?\.(?:(\d{1,3})|([A-Za-z_]\w{0,62}))$/;

/** Whether a key may hold parameters. */
export function holdsParameters(key: string): boolean {
  return holders.has(key) || numbered.test(key);
}

/** What the parameter before one says of it, where it ends with the sign behind a key: `console.log('login', 'password:', …)`. */
function saidBefore(key: string, parent: object, matcher: Matcher): Detector | undefined {
  const before = key.replace(/\d+$/, (place) => `${Number(place) - 1}`);
  const said = textIn(parent, before) ?? '';
  const separator = said.search(/[:=] ?$/);
  return separator === -1 ? undefined : keyedBefore(said, separator, matcher, false);
}

/** Whether a value is a list or an object, also as a text. */
function mayHoldMany(value: unknown): boolean {
  return typeof value === 'string' ? /^\s{0,8}[[{]/.test(value) : typeof value === 'object' && value !== null;
}

/** How many arguments of a command are read. */
const mostArguments = 256;

/** The secret arguments of a command that could not be spawned, whose name stands beside them. */
function spawned(list: readonly unknown[], parent: object, matcher: Matcher): Parameters['entries'] {
  const command = [safeMember(parent, 'path') ?? safeMember(parent, 'syscall'), ...list];
  return list.map((_argument, at) => {
    const before = command[at];
    const name = typeof before === 'string' ? nameInList(at + 1, before, command, {}) : undefined;
    return name === undefined ? undefined : matcher.keyed(name);
  });
}

/** What a template says of its parameters, where the value of a key is one of them, or a list or an object of them. */
export function parametersOf(key: string, value: unknown, parent: object, matcher: Matcher, work: Work): Parameters | undefined {
  const [, place, name] = numbered.exec(key) ?? [];
  const isOne = place !== undefined || name !== undefined;
  if (!isOne && !mayHoldMany(value)) return undefined;
  const args = isList(value) && /^(?:spawn)?args$/.test(key) ? safeEntries(value, mostArguments) : undefined;
  const redis = args && ['name', 'command'].map((field) => secretsOf(safeMember(parent, field), args, matcher));
  const entries = args && (key === 'args' ? redis?.find((secrets) => secrets) : spawned(args, parent, matcher));
  if (entries !== undefined) return { own: undefined, entries, named: undefined };
  const { entries: beside, named } = announcedBeside(parent, matcher, work);
  if (isOne) {
    const own = place === undefined ? named?.get(name ?? '') : (beside?.[Number(place)] ?? saidBefore(key, parent, matcher));
    return own && { own, entries: undefined, named: undefined };
  }
  // The first of a list may be the template of the others, and may as well be a value in which a sign of it stands.
  const first = isList(value) ? safeMember(value, 0) : undefined;
  const within = typeof first === 'string' && first.includes('%') ? [undefined, ...announcedIn(first, matcher, work)] : undefined;
  if (beside === undefined || within === undefined) {
    const told = beside ?? within;
    return told === undefined && named === undefined ? undefined : { own: undefined, entries: told, named };
  }
  const length = Math.max(beside.length, within.length);
  return { own: undefined, entries: Array.from({ length }, (_none, at) => beside[at] ?? within[at]), named };
}

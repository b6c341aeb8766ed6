import type { Detector } from '../detectors/detector.ts';
import { columnsAt } from './columns.ts';
import type { Matcher } from './match.ts';
import { keyedBefore } from './pairs.ts';
import { safeMember } from './plain.ts';
import type { Work } from './work.ts';

/** What the keys before the placeholders of a template say of a value, or of each entry of a list. */
export interface Parameters {
  readonly own: Detector | undefined;
  readonly entries: readonly (Detector | undefined)[] | undefined;
}

/** Keys of lists whose first entry may be the template of the others, or whose template stands beside them. */
const lists: ReadonlySet<string> = new Set('args arguments params parameters bindings binds values'.split(' '));

/** Keys of parameters with their place in the template, as attributes have them. */
const numbered = /^(?:sentry\.message|db\.query)\.parameters?\.(\d{1,3})$/;

/** Where a template stands beside its parameters. */
const templates: readonly string[] =
  'sentry.message.template db.query.text db.statement sql query statement template format message text'.split(' ');

/** How much of a template is read, and how many of its placeholders. */
const most = { characters: 4096, placeholders: 100 } as const;

/** Placeholders of `printf`, of templates in braces, and of statements; `%%` is none. */
const placeholder = /%%|%(?:(\d{1,2})\$)?[a-zA-Z@|]|\{\w{0,40}\}|\$(\d{1,3})(?!\d)|\?(?=[\s,);]|$)/g;

/** Whether a key may hold parameters. */
export function holdsParameters(key: string): boolean {
  return lists.has(key) || numbered.test(key);
}

/** The template beside a value: the first text that has a placeholder, also where it is an attribute with its type. */
function templateBeside(parent: object): string | undefined {
  for (const field of templates) {
    const value = safeMember(parent, field);
    const template = typeof value === 'object' ? safeMember(value, 'value') : value;
    if (typeof template === 'string' && template.slice(0, most.characters).search(placeholder) !== -1) return template;
  }
  return undefined;
}

/** Where the key ends that stands before a placeholder: before blanks, quotation marks and a separator. */
function separatorBefore(text: string, placeholderStart: number): number {
  let at = placeholderStart;
  while (at > 0 && placeholderStart - at < 8 && ' \t"\'`(=:>'.includes(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** The detectors that recognise the keys before the placeholders of a template, by the places of their parameters. */
function announcedIn(template: string, matcher: Matcher, work: Work): (Detector | undefined)[] {
  // A style of the console takes a parameter, and its letter would begin the key behind it.
  const text = template.slice(0, most.characters).replaceAll('%c', '%|');
  work.characters += text.length;
  const insert = text.search(/\b(?:insert|replace)\s/i);
  const columns = insert === -1 ? undefined : columnsAt(text, insert, matcher, work);
  const announced: (Detector | undefined)[] = [];
  let next = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match[0] === '%%') continue;
    if (next >= most.placeholders) break;
    const [, position, ordinal] = match;
    const at = position === undefined && ordinal === undefined ? next : Number(position ?? ordinal) - 1;
    next += 1;
    const column = columns?.values.find(({ start, end }) => start <= match.index && match.index < end);
    if (at >= 0 && at < most.placeholders) {
      announced[at] ??= column?.detector ?? keyedBefore(text, separatorBefore(text, match.index), matcher, false);
    }
  }
  return announced;
}

/** What the template beside the members of an object says of its parameters: it is read once for all of them. */
function announcedBeside(parent: object, matcher: Matcher, work: Work): readonly (Detector | undefined)[] | undefined {
  if (work.beside?.parent === parent) return work.beside.announced;
  const template = templateBeside(parent);
  const announced = template === undefined ? undefined : announcedIn(template, matcher, work);
  work.beside = { parent, announced };
  return announced;
}

/** What a template says of its parameters, where the value of a key is one of them or a list of them. */
export function parametersOf(key: string, value: unknown, parent: object, matcher: Matcher, work: Work): Parameters | undefined {
  const place = numbered.exec(key)?.[1];
  if (place === undefined && !Array.isArray(value)) return undefined;
  const beside = announcedBeside(parent, matcher, work);
  if (place !== undefined) return beside && { own: beside[Number(place)], entries: undefined };
  // The first of a list may be the template of the others, and may as well be a value in which a sign of it stands.
  const first = safeMember(value, 0);
  const within = typeof first === 'string' && first.includes('%') ? [undefined, ...announcedIn(first, matcher, work)] : undefined;
  if (beside === undefined || within === undefined) {
    const entries = beside ?? within;
    return entries && { own: undefined, entries };
  }
  const length = Math.max(beside.length, within.length);
  return { own: undefined, entries: Array.from({ length }, (_none, at) => beside[at] ?? within[at]) };
}

import type { Detector } from '../../detectors/detector.ts';
import { columnsAt } from '../form/columns.ts';
import type { Matcher } from '../matcher.ts';
import { safeMember } from '../plain.ts';
import type { Work } from '../work.ts';
import type { Announced } from './announced.ts';
import { spelled } from './name-beside.ts';
import { keyedBefore } from './pairs.ts';

/** Where a template stands beside its parameters. */
const templates: readonly string[] =
  'sentry.message.template db.query.text db.statement sql query statement template mutation document format message text ConditionExpression KeyConditionExpression FilterExpression UpdateExpression'.split(
    ' ',
  );

/** How much of a template is read, and how many of its placeholders. */
const most = { characters: 4096, placeholders: 100 } as const;

/** Placeholders of `printf`, of templates in braces, and of statements, which SQL Server counts from 0 and Prisma from 1; `%%` is none. */
const placeholder =
  /%%|%(?:(\d{1,2})\$)?[a-zA-Z@|]|\{\w{0,40}\}|(?:\$|(?<=[\s(,=<>])(?::|@P|(@)))(\d{1,3})(?!\w)|\?(?=[\s"'),;`\\]|$)/g;

/** Placeholders with a name, of statements, of GraphQL and of Python; where a variable is declared with its type, it is none. */
const named =
  /(?:(?<![\w:@$]):(?:\.{3})?|(?<![\w@$])[@$])([A-Za-z_]\w{0,62})(?!\w|\s{0,4}:(?!:))|%\(([A-Za-z_]\w{0,62})\)s|[$#]\{([A-Za-z_]\w{0,62})\}/g;

/** The text of a member, also where it is an attribute with its type. */
export function textIn(parent: object, field: string): string | undefined {
  const value = safeMember(parent, field);
  const text = typeof value === 'object' ? safeMember(value, 'value') : value;
  return typeof text === 'string' ? text : undefined;
}

/** The templates beside a value; in those of DynamoDB, with the names for which others stand. */
function templatesBeside(parent: object): readonly string[] {
  const names = safeMember(parent, 'ExpressionAttributeNames');
  return templates.flatMap((field) => {
    const template = textIn(parent, field);
    if (template === undefined) return [];
    return template.slice(0, most.characters).replace(/#\w{1,64}/g, (name) => spelled(safeMember(names, name)) ?? name);
  });
}

/** What stands between a column and a placeholder beside signs: the operator of a list or a pattern, or a function, with the placeholders before it. */
const operator =
  /(?:\s(?:not\s{1,4})?(?:i?like|in)|[=:]\s{0,4}\w{1,32}(?=\())\s{0,2}\(?\s{0,4}(?:[$?:@]P?\d{0,3}\s{0,4},\s{0,4}){0,16}$/i;

/** How long that may be. */
const longestOperator = 160;

/** Where the key ends that stands before a placeholder: before blanks, quotation marks and a separator. */
export function separatorBefore(text: string, placeholderStart: number): number {
  const before = text.slice(Math.max(0, placeholderStart - longestOperator), placeholderStart);
  const last = placeholderStart - (operator.exec(before)?.[0].length ?? 0);
  let at = last;
  while (at > 0 && last - at < 8 && ' \t"\'`(=:<>['.includes(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** What is read of a template, and what recognises the key before a place of it. */
function readingOf(
  template: string,
  matcher: Matcher,
  work: Work,
): { readonly text: string; readonly detectorAt: (at: number) => Detector | undefined } {
  // A style of the console takes a parameter, and its letter would begin the key behind it.
  const text = template.slice(0, most.characters).replaceAll('%c', '%|');
  work.characters += text.length;
  const insert = text.search(/\b(?:(?:insert|replace)\s|set ?\()/i);
  const columns = insert === -1 ? undefined : columnsAt(text, insert, matcher, work);
  return {
    text,
    detectorAt: (at) =>
      columns?.values.find(({ start, end }) => start <= at && at < end)?.detector ??
      keyedBefore(text, separatorBefore(text, at), matcher, false),
  };
}

/** The detectors that recognise the keys before the placeholders of a template, by the places of their parameters. */
export function announcedIn(template: string, matcher: Matcher, work: Work): (Detector | undefined)[] {
  const { text, detectorAt } = readingOf(template, matcher, work);
  const announced: (Detector | undefined)[] = [];
  const counted = new Map<string, number>();
  let placeholders = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match[0] === '%%') continue;
    placeholders += 1;
    if (placeholders > most.placeholders) break;
    const [sign, position, fromZero, ordinal = position] = match;
    const kind = sign.charAt(0);
    const next = counted.get(kind) ?? 0;
    if (ordinal === undefined) counted.set(kind, next + 1);
    const at = ordinal === undefined ? next : Number(ordinal) - (fromZero ? 0 : 1);
    if (at >= 0 && at < most.placeholders) announced[at] ??= detectorAt(match.index);
  }
  return announced;
}

/** The detectors that recognise the keys before the placeholders of a template that have a name, by the names. */
export function namedIn(template: string, matcher: Matcher, work: Work): ReadonlyMap<string, Detector | undefined> {
  const { text, detectorAt } = readingOf(template, matcher, work);
  const found = new Map<string, Detector | undefined>();
  let placeholders = 0;
  for (const { index, 1: signed, 2: formatted, 3: embraced } of text.matchAll(named)) {
    placeholders += 1;
    if (placeholders > most.placeholders) break;
    const name = signed ?? formatted ?? embraced ?? '';
    found.set(name, found.get(name) ?? detectorAt(index));
  }
  return found;
}

/** What the templates beside the members of an object say of its parameters: they are read once for all of them. */
export function announcedBeside(parent: object, matcher: Matcher, work: Work): Announced {
  if (work.beside?.parent === parent) return work.beside.announced;
  const beside = templatesBeside(parent);
  const counted = beside.find((template) => template.search(placeholder) !== -1);
  const all = beside.filter((template) => template.search(named) !== -1).join('\n');
  const announced = {
    entries: counted === undefined ? undefined : announcedIn(counted, matcher, work),
    named: all === '' ? undefined : namedIn(all, matcher, work),
  };
  work.beside = { parent, announced };
  return announced;
}

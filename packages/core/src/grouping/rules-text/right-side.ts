import { endOfRun, isBlank, isKeyCharacter, isLineBreak, isNoBlank, pastSpaces } from './characters.ts';
import { type Fault, faultOfParts, isFault } from './fault.ts';
import { quotedAt, type Written } from './left-side.ts';

export interface ReadParts {
  readonly values: readonly Written[];
  /** Every title; Sentry takes the last. */
  readonly titles: readonly Written[];
  readonly end: number;
}

/** Where the variable ends that begins at a place: it takes as much as it can, so that `{{a}}{{b}}` is one. */
function endOfVariable(text: string, at: number): number | undefined {
  if (!text.startsWith('{{', at)) return undefined;
  const start = endOfRun(text, at + 2, isBlank);
  const end = endOfRun(text, start, isNoBlank);
  if (end === start) return undefined;
  const close = endOfRun(text, end, isBlank);
  if (text.startsWith('}}', close)) return close + 2;
  const within = text.lastIndexOf('}}', end - 2);
  return within > start ? within + 2 : undefined;
}

/** The name of the variable that a part is, as a whole; undefined for any other text. */
export function variableIn(value: string): string | undefined {
  if (endOfVariable(value, 0) !== value.length) return undefined;
  return value.slice(2, -2).trim();
}

/** The part that stands for Sentry's own grouping. */
export const defaultPart = '{{ default }}';

function withDefault(written: Written): Written {
  return variableIn(written.value) === 'default' ? { ...written, value: defaultPart } : written;
}

function isBare(code: number): boolean {
  return isNoBlank(code) && code !== 0x7b && code !== 0x2c;
}

/** The attribute at a place, such as `title="Timeout"`; Sentry knows no other. */
function titleAt(text: string, at: number): Written | Fault | undefined {
  const equals = endOfRun(text, at, isKeyCharacter);
  if (equals === at || text[equals] !== '=') return undefined;
  const title = quotedAt(text, equals + 1);
  if (title === undefined) return undefined;
  return text.slice(at, equals) === 'title'
    ? { ...title, at }
    : { at, message: 'an attribute that Sentry does not know', fix: 'The only one is title="…"; quote a part with = in it.' };
}

function valueAt(text: string, at: number): Written | undefined {
  const quoted = quotedAt(text, at);
  if (quoted !== undefined) return withDefault(quoted);
  const end = endOfVariable(text, at) ?? endOfRun(text, at, isBare);
  return end === at ? undefined : withDefault({ value: text.slice(at, end), at, end, isQuoted: false });
}

/** The parts of a fingerprint from behind the `->` to the end of the line, or the fault. */
export function partsAt(text: string, start: number): ReadParts | Fault {
  const values: Written[] = [];
  const titles: Written[] = [];
  let end = pastSpaces(text, start);
  for (;;) {
    const title = titleAt(text, end);
    if (title !== undefined && isFault(title)) return title;
    const read = title ?? valueAt(text, end);
    if (read === undefined) break;
    (title === undefined ? values : titles).push(read);
    end = pastSpaces(text, read.end);
    if (text[end] === ',') end = pastSpaces(text, end + 1);
  }
  const isEmpty = values.length + titles.length === 0;
  const isAtEnd = end >= text.length || isLineBreak(text.charCodeAt(end));
  return isEmpty || !isAtEnd ? faultOfParts(text, end, isEmpty) : { values, titles, end };
}

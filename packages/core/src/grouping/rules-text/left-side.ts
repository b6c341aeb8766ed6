import { endOfRun, isKeyCharacter, isNoBlank, pastSpaces } from './characters.ts';
import { type Fault, faultOfConditions, type Halt, isFault, type Wording } from './fault.ts';
import type { Matcher } from './tree.ts';
import { unescaped } from './unescape.ts';

/** A piece of text with the place where it stands, and how it is written. */
export interface Written {
  readonly value: string;
  readonly at: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

export interface ReadMatcher extends Matcher {
  readonly at: number;
  readonly end: number;
  readonly argument: Written;
}

/** What the two kinds of rules do not share. */
export interface Grammar {
  readonly wording: Wording;
  /** The short name of a matcher, or the fault of one that is not known. */
  readonly readKey: (name: string, at: number) => string | Fault;
  /** Whether what follows the matchers begins at a place. */
  readonly isFollowed: (text: string, at: number) => boolean;
  /** What a quoted pattern means. */
  readonly meaningOf: (raw: string) => string;
}

export interface ReadConditions {
  readonly caller?: ReadMatcher;
  readonly matchers: readonly ReadMatcher[];
  readonly callee?: ReadMatcher;
  readonly end: number;
}

/** The quoted text at a place. It may go over several lines; undefined where nothing closes it. */
export function quotedAt(text: string, at: number, meaningOf: (raw: string) => string = unescaped): Written | undefined {
  if (text[at] !== '"') return undefined;
  for (let end = at + 1; end < text.length; end += 1) {
    const character = text[end];
    if (character === '"') return { value: meaningOf(text.slice(at + 1, end)), at, end: end + 1, isQuoted: true };
    if (character === '\\') {
      if (end + 1 >= text.length || text[end + 1] === '\n') return undefined;
      end += 1;
    }
  }
  return undefined;
}

function argumentAt(text: string, at: number, meaningOf?: (raw: string) => string): Written | undefined {
  const quoted = quotedAt(text, at, meaningOf);
  if (quoted !== undefined) return quoted;
  const end = endOfRun(text, at, isNoBlank);
  return end === at ? undefined : { value: text.slice(at, end), at, end, isQuoted: false };
}

/** Where the name of a matcher ends; the place itself where there is none. */
function endOfName(text: string, at: number): number {
  if (text[at] !== '"') return endOfRun(text, at, isKeyCharacter);
  const end = endOfRun(text, at + 1, (code) => isKeyCharacter(code) || code === 0x3a);
  return end > at + 1 && text[end] === '"' ? end + 1 : at;
}

/** The matcher at a place, or how far it could be read. */
function matcherAt(text: string, at: number, { readKey, meaningOf }: Grammar): ReadMatcher | Fault | Halt {
  const isNegated = text[at] === '!';
  const start = isNegated ? at + 1 : at;
  const colon = endOfName(text, start);
  if (colon === start) return { at, wanted: 'matcher' };
  if (text[colon] !== ':') return { at: colon, wanted: 'colon' };
  const argument = argumentAt(text, colon + 1, meaningOf);
  if (argument === undefined) return { at: colon + 1, wanted: 'pattern' };
  const key = readKey(text.slice(start, colon).replaceAll('"', ''), start);
  if (typeof key !== 'string') return key;
  return { key, pattern: argument.value, isNegated, at, end: argument.end, argument };
}

function isHalt(read: ReadMatcher | Fault | Halt): read is Halt {
  return 'wanted' in read;
}

/** The frame in brackets beside the matched one. */
function siblingAt(text: string, at: number, grammar: Grammar): ReadMatcher | Fault {
  const read = matcherAt(text, pastSpaces(text, at + 1), grammar);
  if (isHalt(read)) return faultOfConditions(text, read, grammar.wording);
  if (isFault(read)) return read;
  const close = pastSpaces(text, read.end);
  return text[close] === ']'
    ? { ...read, end: close + 1 }
    : faultOfConditions(text, { at: close, wanted: 'closing bracket' }, grammar.wording);
}

function callerAt(text: string, at: number, grammar: Grammar): ReadMatcher | Fault | undefined {
  if (text[at] !== '[') return undefined;
  const caller = siblingAt(text, at, grammar);
  if (isFault(caller)) return caller;
  const bar = pastSpaces(text, caller.end);
  return text[bar] === '|' ? { ...caller, end: bar + 1 } : faultOfConditions(text, { at: bar, wanted: 'bar' }, grammar.wording);
}

function calleeAt(text: string, at: number, grammar: Grammar): ReadMatcher | Fault | undefined {
  if (text[at] !== '|') return undefined;
  const bracket = pastSpaces(text, at + 1);
  return text[bracket] === '['
    ? siblingAt(text, bracket, grammar)
    : faultOfConditions(text, { at, wanted: 'opening bracket' }, grammar.wording);
}

/** The matchers up to what follows them; where there is none, or one cannot be read, the fault. */
export function conditionsAt(text: string, at: number, grammar: Grammar): ReadConditions | Fault {
  const caller = callerAt(text, pastSpaces(text, at), grammar);
  if (caller !== undefined && isFault(caller)) return caller;
  const matchers: ReadMatcher[] = [];
  let end = pastSpaces(text, caller?.end ?? at);
  let halt: Halt = { at: end, wanted: 'matcher' };
  while (!grammar.isFollowed(text, end)) {
    const read = matcherAt(text, end, grammar);
    halt = isHalt(read) ? read : halt;
    if (isHalt(read)) break;
    if (isFault(read)) return read;
    matchers.push(read);
    end = pastSpaces(text, read.end);
  }
  const callee = matchers.length === 0 ? undefined : calleeAt(text, end, grammar);
  if (callee !== undefined && isFault(callee)) return callee;
  end = pastSpaces(text, callee?.end ?? end);
  const last = matchers.at(-1);
  if (last !== undefined && grammar.isFollowed(text, end))
    return { ...(caller && { caller }), matchers, ...(callee && { callee }), end };
  if (last === undefined || callee !== undefined)
    return faultOfConditions(text, { ...halt, at: Math.max(halt.at, end) }, grammar.wording);
  const { argument } = last;
  return faultOfConditions(
    text,
    { ...halt, last: { text: text.slice(argument.at, argument.end), at: argument.at } },
    grammar.wording,
  );
}

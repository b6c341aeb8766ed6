import { refusal } from '../../refusal.ts';
import { endOfRun, isLineBreak, pastLineBreak, pastSpaces } from './characters.ts';
import { type Fault, fingerprintWording, isFault } from './fault.ts';
import { conditionsAt, type Grammar, type ReadConditions, type ReadMatcher } from './left-side.ts';
import { meantBy, shortKey } from './matcher-key.ts';
import { placeOf } from './place.ts';
import { partsAt, type ReadParts } from './right-side.ts';
import type { Matcher, RulesLine, RulesText, WrittenRule } from './tree.ts';
import { unescaped } from './unescape.ts';

/** A rule with the place of each of its pieces. */
export interface ReadRule extends ReadConditions, ReadParts {
  readonly at: number;
}

export type ReadLine =
  | { readonly kind: 'rule'; readonly read: ReadRule }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: Fault };

function knownKey(name: string, at: number): string | Fault {
  return shortKey(name) ?? { at, message: 'a matcher that Sentry does not know', fix: meantBy(name) };
}

function isArrow(text: string, at: number): boolean {
  return text.startsWith('->', at);
}

const grammar: Grammar = { wording: fingerprintWording, readKey: knownKey, isFollowed: isArrow, meaningOf: unescaped };

function ruleAt(text: string, at: number): ReadRule | Fault {
  const conditions = conditionsAt(text, at, grammar);
  if (isFault(conditions)) return conditions;
  const parts = partsAt(text, conditions.end + 2);
  return isFault(parts) ? parts : { ...conditions, ...parts, at };
}

function isNoLineBreak(code: number): boolean {
  return !isLineBreak(code);
}

/** Reads a text line by line; a line that cannot be read is a fault, and the next one is read all the same. */
export function readLines(text: string): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  for (let at = 0; at < text.length; ) {
    const start = pastSpaces(text, at);
    let end = endOfRun(text, at, isNoLineBreak);
    if (start === end) lines.push({ kind: 'blank' });
    else if (text[start] === '#') lines.push({ kind: 'comment', text: text.slice(start + 1, end) });
    else {
      const read = ruleAt(text, start);
      lines.push(isFault(read) ? { kind: 'fault', fault: read } : { kind: 'rule', read });
      end = isFault(read) ? end : read.end;
    }
    at = pastLineBreak(text, end);
  }
  return lines;
}

function matcherOf({ key, pattern, isNegated }: ReadMatcher): Matcher {
  return { key, pattern, isNegated };
}

/** The rule without the places. */
export function ruleOf({ caller, matchers, callee, values, titles }: ReadRule): WrittenRule {
  const title = titles.at(-1)?.value;
  return {
    ...(caller && { caller: matcherOf(caller) }),
    matchers: matchers.map(matcherOf),
    ...(callee && { callee: matcherOf(callee) }),
    values: values.map(({ value }) => value),
    ...(title !== undefined && { title }),
  };
}

/** The error for a text that cannot be read. */
export function refusalOf(text: string, { at, message, fix }: Fault, rules = 'fingerprint rules'): TypeError {
  const { line, column } = placeOf(text, at);
  return refusal(`${rules}, line ${line}, column ${column}`, message, fix);
}

/** Reads Sentry's fingerprint rules text. Throws a TypeError with line, column and the way to mend it. */
export function parseRules(text: string): RulesText {
  if (typeof text !== 'string') throw refusal('fingerprint rules', 'no text', 'Give the rules as one text.');
  const lines = readLines(text).map((line): RulesLine => {
    if (line.kind === 'fault') throw refusalOf(text, line.fault);
    return line.kind === 'rule' ? { kind: 'rule', rule: ruleOf(line.read) } : line;
  });
  return { lines };
}

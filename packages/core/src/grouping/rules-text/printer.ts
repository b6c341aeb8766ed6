import { kindOf, refusal } from '../../refusal.ts';
import { isRecord } from '../../sentry.ts';
import { holds, isBlank, isKeyCharacter, isLineBreak } from './characters.ts';
import { longKey, shortKey } from './matcher-key.ts';
import { defaultPart, variableIn } from './right-side.ts';
import type { Matcher, RulesLine, RulesText, WrittenRule } from './tree.ts';
import { quoted } from './unescape.ts';

function refuse(problem: string, fix: string): never {
  throw refusal('fingerprint rules', problem, fix);
}

/** Whether the name of a matcher, or of a tag in it, is one that a text can say. */
export function isPrintableKey(key: string): boolean {
  return !holds(key, (code) => !isKeyCharacter(code) && code !== 0x3a);
}

function printKey(key: string): string {
  if (!isPrintableKey(key) || shortKey(key) !== key)
    refuse('a matcher that no text can say', 'Use the short name of a matcher; of a tag, letters, digits and _ . : - only.');
  return key.includes(':') ? `"${key}"` : longKey(key);
}

/** A matcher in Sentry's notation, such as `!error.type:TimeoutError`. */
export function printMatcher({ key, pattern, isNegated }: Matcher): string {
  const isBare = pattern !== '' && !pattern.startsWith('"') && !holds(pattern, isBlank);
  return `${isNegated ? '!' : ''}${printKey(key)}:${isBare ? pattern : quoted(pattern)}`;
}

/** Whether a part says without quotes what it says with them. */
function isBare(value: string): boolean {
  if (variableIn(value) !== undefined) return !holds(value, isLineBreak);
  // Behind a variable, `}}` would end that one.
  return (
    value !== '' &&
    !value.startsWith('}}') &&
    !holds(value, (code) => isBlank(code) || code === 0x22 || code === 0x2c || code === 0x7b)
  );
}

function printValue(value: string): string {
  if (variableIn(value) === 'default') return defaultPart;
  return isBare(value) ? value : quoted(value);
}

/** A rule as one line of Sentry's fingerprint rules text. Throws a TypeError where no line can say it. */
export function printRule({ caller, matchers, callee, values, title }: WrittenRule): string {
  if (matchers.length === 0) refuse('a rule without a matcher', 'Give it at least one.');
  if (values.length === 0 && title === undefined) refuse('a rule without parts', 'Give it at least one part, or a title.');
  const conditions = [
    ...(caller ? [`[ ${printMatcher(caller)} ] |`] : []),
    ...matchers.map(printMatcher),
    ...(callee ? [`| [ ${printMatcher(callee)} ]`] : []),
  ];
  const parts = [...values.map(printValue), ...(title === undefined ? [] : [`title=${quoted(title)}`])];
  return `${conditions.join(' ')} -> ${parts.join(', ')}`;
}

function printLine(line: RulesLine): string {
  if (line.kind === 'rule') return printRule(line.rule);
  if (line.kind === 'blank') return '';
  if (holds(line.text, isLineBreak)) refuse('a comment of several lines', 'Make each line a comment of its own.');
  return `#${line.text}`;
}

/** Writes rules as Sentry's fingerprint rules text; reading it again gives the same rules. Throws a TypeError where no text can say one. */
export function printRules(rules: RulesText): string {
  const lines: RulesText['lines'] | undefined = isRecord(rules) ? rules.lines : undefined;
  if (!Array.isArray(lines))
    throw refusal('printRules.lines', `${kindOf(lines)} where a list belongs`, 'Give it what parseRules() gave.');
  return lines.map((line) => `${printLine(line)}\n`).join('');
}

import { createExpression } from './expression/expression.ts';
import { familyFinders, passwordSigns, urlPasswordFinders } from './family/family.ts';
import type { Finder, Span } from './family/finder.ts';
import type { Rule } from './rule.ts';

/** One thing that a rule looks for. */
export interface Pattern {
  /**
   * What is looked at, and what is replaced: the parts of a value that match; a whole value by its key; or a whole value
   * by its key or by what it says.
   */
  readonly scope: 'key' | 'pair' | 'value';
  readonly matches: (text: string) => boolean;
  /** The parts to replace, left to right. Where whole values are replaced, the signs that they are to be. */
  readonly find: Finder;
}

const everything: Pattern = {
  scope: 'value',
  matches: () => true,
  find: (text) => [{ start: 0, end: text.length }],
};

function whole(scope: 'key' | 'pair', { matches, find }: Pick<Pattern, 'find' | 'matches'>): Pattern {
  return { scope, matches, find };
}

function part(find: Finder): Pattern {
  return { scope: 'value', matches: (text) => find(text).length > 0, find };
}

function customPattern(pattern: string, groups: readonly number[], caseless: boolean): Pattern {
  const { matches, matchesIn } = createExpression(pattern, { caseless });
  const find: Finder = (text) =>
    matchesIn(text).flatMap((match) =>
      match
        .flatMap((group, index) => (group !== undefined && groups.includes(index) ? [group] : []))
        .sort((one, other) => one.start - other.start || other.end - one.end),
    );
  return { scope: 'value', matches, find };
}

/** What a rule looks for, in order. Throws a RangeError that says why its expression cannot be used. */
export function createPatterns(rule: Rule, { caseless = false }: { readonly caseless?: boolean } = {}): readonly Pattern[] {
  switch (rule.type) {
    case 'anything':
      return [everything];
    case 'pattern':
      return [customPattern(rule.pattern, rule.replaceGroups, caseless)];
    case 'redact_pair':
      return [whole('pair', customPattern(rule.keyPattern, [0], caseless))];
    case 'password':
      return [...familyFinders('bearer').map(part), whole('key', passwordSigns().token), whole('pair', passwordSigns().password)];
    case 'url_password':
      return urlPasswordFinders().map(part);
    case 'multiple':
    case 'alias':
    case 'unknown':
      return [];
    default:
      return familyFinders(rule.type).map(part);
  }
}

/** Spans in order without those that reach back before the end of another. */
export function inOrder(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

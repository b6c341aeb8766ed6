import { kindOf } from '../refusal.ts';
import { propertyOf, textOf } from '../sentry.ts';
import type { RuleInForce } from './rules-in-force.ts';
import { conditionsOfMatchers, matchersOfWhen, type Verdict } from './rules-text/conditions.ts';
import { entryReader, levelOf, tagOf } from './rules-text/event-entries.ts';
import { familyOf, storedSdk } from './rules-text/matcher.ts';
import { groupOf } from './rules-text/matcher-key.ts';
import { parseRules } from './rules-text/parser.ts';
import { printMatcher } from './rules-text/printer.ts';
import type { Matcher } from './rules-text/tree.ts';

/** A condition of a rule, with what it was tried on. */
export interface ConditionSight {
  /** As Sentry's fingerprint rules text writes it. */
  readonly condition: string;
  /** Each different thing it was tried on, as a name, a template or a kind; at most 5. */
  readonly saw: readonly string[];
  /** Whether it holds by itself; conditions on exceptions or frames have to hold for one and the same. */
  readonly matched: boolean;
}

/** Where a rule is written. */
export interface RulePlace {
  readonly id: string;
  readonly pack?: string;
  readonly reason?: string;
  /** The line of a rule that came from a text, counted from 1. */
  readonly line?: number;
}

/** Where a rule is written, without what it does. */
export function placeOfRule({ id, pack, reason, ...rest }: RuleInForce): RulePlace {
  const line = textOf(rest, 'text') === undefined ? undefined : /:(\d{1,9})$/.exec(id)?.[1];
  return {
    id,
    ...(pack !== undefined && { pack }),
    ...(reason !== undefined && { reason }),
    ...(line !== undefined && { line: Number(line) }),
  };
}

/** The conditions of a rule, wherever they are written. */
export function matchersOf(rule: RuleInForce): readonly Matcher[] {
  const text = textOf(rule, 'text');
  const written = text === undefined ? [] : parseRules(text).lines;
  const lines = written.flatMap((line) => (line.kind === 'rule' ? line.rule.matchers : []));
  return [...(rule.when === undefined ? [] : matchersOfWhen(rule.when)), ...lines];
}

/** Whether a rule goes by frames, of which the server may see others. */
export function isByFrames(matchers: readonly Matcher[]): boolean {
  return matchers.some(({ key }) => groupOf(key) === 'frames');
}

/** How many things are shown that a condition was tried on. */
const mostShown = 5;

/** What a matcher looks at in an entry: a name or a template by `shown`, and of what may be anything, its kind. */
function sightOf({ key }: Matcher, entry: unknown, shown: (text: string) => string): string | undefined {
  const event = typeof entry === 'object' && entry !== null ? entry : {};
  const named = (text: string | undefined): string | undefined => (text === undefined ? undefined : shown(text));
  const kind = (value: unknown): string | undefined => (value === undefined ? undefined : kindOf(value));
  switch (key) {
    case 'type':
    case 'value':
    case 'logger':
    case 'module':
    case 'function':
      return named(textOf(entry, key));
    case 'message':
      return named(textOf(entry, key) ?? textOf(entry, 'value'));
    case 'level':
      return named(levelOf(event));
    case 'family':
      return familyOf(textOf(entry, 'platform'));
    case 'sdk':
      return storedSdk(textOf(propertyOf(entry, 'sdk'), 'name'));
    case 'app':
      return String(propertyOf(entry, 'in_app'));
    case 'path':
      return kind(propertyOf(entry, 'abs_path') ?? propertyOf(entry, 'filename'));
    default:
      return key.startsWith('tags.') ? kind(tagOf(event, key.slice(5))) : kind(propertyOf(entry, key.replace(/^thread\./, '')));
  }
}

/** Tries each condition by itself. Values are shown as `shown` gives them, or as their kind. */
export function conditionSights(
  matchers: readonly Matcher[],
  event: object,
  shown: (text: string) => string,
): readonly ConditionSight[] {
  const entries = entryReader(event);
  return matchers.map((matcher) => {
    const seen = entries(groupOf(matcher.key)).map((entry) => sightOf(matcher, entry, shown));
    return {
      condition: printMatcher(matcher),
      saw: [...new Set(seen.filter((text) => text !== undefined))].slice(0, mostShown),
      matched: conditionsOfMatchers([matcher])(event, entries).matched,
    };
  });
}

/** Whether all conditions of a rule hold together, and which fails first. */
export function verdictOf(matchers: readonly Matcher[], event: object): Verdict {
  return conditionsOfMatchers(matchers)(event);
}

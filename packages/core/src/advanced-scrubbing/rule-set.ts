import { builtInRules } from './built-in-rules.ts';
import type { Config, ConfigFault } from './config.ts';
import { createPatterns, type Pattern } from './pattern.ts';
import type { Redaction, Rule } from './rule.ts';
import { type SelectorMatch, selectorMatch } from './selector/match.ts';
import { compareIds, compareSelectors } from './selector/order.ts';

/** A rule as it is applied. */
export interface ReadyRule {
  readonly id: string;
  /** The id that Sentry is told: that of the rule which hides this one. */
  readonly origin: string;
  readonly isAnything: boolean;
  readonly redaction: Redaction;
  readonly patterns: readonly Pattern[];
}

/** Rules and the fields they are for. */
export interface Application {
  readonly matches: SelectorMatch;
  readonly rules: readonly ReadyRule[];
}

interface Named {
  readonly id: string;
  readonly origin: string;
  readonly rule: Rule;
}

/** The rules of one application, while they are collected. */
interface Collection {
  readonly place: string;
  readonly found: Map<string, Named>;
  named: number;
}

export interface RuleSetOptions {
  /** Whether what Relay passes over in silence is passed over. */
  readonly exact: boolean;
  /** Rules whose pattern is read without regard to case. */
  readonly caseless?: readonly string[];
}

/** How deep rules may name each other, and how many may be named for one selector. */
const most = { depth: 32, named: 10_000 } as const;

/** Makes a configuration ready, in the order in which Sentry applies it, and tells which rules will do nothing. */
export function createRuleSet(
  config: Config,
  { exact, caseless = [] }: RuleSetOptions,
): { readonly applications: readonly Application[]; readonly faults: readonly ConfigFault[] } {
  const builtIn = builtInRules({ exact });
  const faults: ConfigFault[] = [];
  const ready = new Map<Rule, readonly Pattern[]>();

  function patternsOf(id: string, rule: Rule): readonly Pattern[] {
    const known = ready.get(rule);
    if (known !== undefined) return known;
    try {
      const patterns = createPatterns(rule, { caseless: caseless.includes(id) });
      ready.set(rule, patterns);
      return patterns;
    } catch (failure) {
      const problem = failure instanceof RangeError ? failure.message : 'it could not be understood';
      faults.push({
        place: `rules.${id}.${rule.type === 'redact_pair' ? 'keyPattern' : 'pattern'}`,
        problem: `an expression that cannot be used: ${problem}`,
        fix: 'Write it in the syntax of Rust, as the server reads it.',
        refused: true,
      });
      ready.set(rule, []);
      return [];
    }
  }

  function collect(id: string, within: Collection, parent: Named | undefined, depth = 0): void {
    const { place, found } = within;
    const rule = config.rules.get(id) ?? builtIn.get(id);
    within.named += 1;
    if (within.named > most.named) return;
    if (rule === undefined || depth > most.depth) {
      const problem = rule === undefined ? 'a rule that does not exist' : 'rules that name each other without an end';
      const fix =
        rule === undefined ? 'Name a rule of "rules", or a built-in one such as @email.' : 'Take one of them out of the circle.';
      faults.push({ place, problem, fix, refused: false });
      return;
    }
    if (found.has(id)) return;
    const inherits = parent === undefined || parent.rule.redaction.method === 'default';
    const named: Named = {
      id,
      origin: parent?.origin ?? id,
      rule: inherits ? rule : { ...rule, redaction: parent.rule.redaction },
    };
    if (rule.type !== 'multiple' && rule.type !== 'alias') {
      if (rule.type !== 'unknown') found.set(id, named);
      return;
    }
    for (const inner of rule.type === 'alias' ? [rule.rule] : rule.rules)
      collect(inner, within, rule.hideInner ? named : undefined, depth + 1);
  }

  function rulesOf(ids: readonly string[], place: string): readonly ReadyRule[] {
    const within: Collection = { place, found: new Map(), named: 0 };
    for (const id of ids) collect(id, within, undefined);
    return [...within.found.values()]
      .sort((one, other) => compareIds(one.id, other.id))
      .map(({ id, origin, rule }) => ({
        id,
        origin,
        isAnything: rule.type === 'anything',
        redaction: !exact && rule.redaction.method === 'other' ? { method: 'remove' } : rule.redaction,
        patterns: patternsOf(id, config.rules.get(id) ?? builtIn.get(id) ?? rule),
      }));
  }

  const sorted = [...config.applications].sort((one, other) => compareSelectors(one.selector, other.selector));
  // Of selectors that say the same, the server keeps the last.
  const isLast = ({ selector }: Config['applications'][number], at: number): boolean => {
    const next = sorted[at + 1];
    return next === undefined || compareSelectors(selector, next.selector) !== 0;
  };
  const applications = (exact ? sorted.filter(isLast) : sorted).map(({ selector, text, ids }) => ({
    matches: selectorMatch(selector),
    rules: rulesOf(ids, `applications.${text}`),
  }));
  return { applications: applications.filter(({ rules }) => rules.length > 0), faults };
}

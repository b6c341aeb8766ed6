import type { BuiltInPack, FingerprintPack } from '../pack.ts';
import { orderedPacks } from '../rules-in-force.ts';
import { matchersOfWhen } from './conditions.ts';
import { printRule } from './printer.ts';
import { variableIn } from './right-side.ts';
import { isVariable } from './variables.ts';

/** What only Vedette can do, and why. */
export interface LeftOut {
  readonly rule: string;
  readonly why: string;
}

/** Rules for the server. */
export interface ServerRules {
  /** What to save as the fingerprint rules of a project. */
  readonly text: string;
  readonly left: readonly LeftOut[];
}

type Rule = FingerprintPack['rules'][number];

function textIn(rule: Rule): string | undefined {
  return 'text' in rule && typeof rule.text === 'string' ? rule.text : undefined;
}

/** The rule as a line, or why it cannot be one. */
function lineOf(rule: Rule): { readonly line: string } | { readonly why: string } {
  const text = textIn(rule);
  if (text !== undefined) return { line: text };
  const { when, group } = rule;
  if (typeof group === 'function') return { why: 'its parts come from a function' };
  const unknown = group.find((part) => !isVariable(variableIn(part) ?? 'default'));
  if (unknown !== undefined) return { why: 'it has a variable that Sentry does not know' };
  const matchers = matchersOfWhen(when ?? {});
  if (matchers.length === 0) return { why: 'it has no condition, and a rule of the server needs one' };
  if (group.length === 0) return { why: 'it has no parts' };
  return { line: printRule({ matchers, values: group }) };
}

function comment(pack: BuiltInPack, { id, reason }: Rule): string {
  const words = `${pack.name}@${pack.version} ${id}${reason === undefined || reason === id ? '' : `: ${reason}`}`;
  return `# ${words.replace(/[\r\n]+/g, ' ')}`;
}

/**
 * Writes the part of packs that Sentry can run as its fingerprint rules text: rules with a list of parts, and rules that came
 * from such a text. What has to be left out is named, with the reason. They come in
 * the order in which they are asked. Throws a TypeError for conditions that are none.
 */
export function toSentryRules(packs: readonly FingerprintPack[]): ServerRules {
  const left: LeftOut[] = [];
  const lines: string[] = [];
  for (const pack of orderedPacks(packs))
    for (const rule of pack.rules) {
      const written = lineOf(rule);
      if ('line' in written) lines.push(comment(pack, rule), written.line);
      else left.push({ rule: `${pack.name} ${rule.id}`, why: written.why });
    }
  return { text: lines.map((line) => `${line}\n`).join(''), left };
}

import { kindOf, refusal } from '../../refusal.ts';
import { isRecord } from '../../sentry.ts';
import type { BuiltInPack, FingerprintPack } from '../pack.ts';
import { fingerprintOf, foldedParts } from '../rule.ts';
import { orderedPacks } from '../rules-in-force.ts';
import { matchersOfWhen } from './conditions.ts';
import { parseRules } from './parser.ts';
import { printRule } from './printer.ts';
import { variableIn } from './right-side.ts';
import type { WrittenRule } from './tree.ts';
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

type Line = { readonly line: string } | { readonly why: string };

const tooMany = 'it has more than 8 parts, and what Vedette sends for the last of them depends on the event';

/** A rule with the parts that Vedette sends; undefined where one of them stands for a variable, which only the event tells. */
function written(rule: WrittenRule): Line | undefined {
  const isOpen = foldedParts(rule.values).folded.some((part) => variableIn(part) !== undefined);
  return isOpen ? undefined : { line: printRule({ ...rule, values: fingerprintOf(rule.values) }) };
}

function lineOfText(text: string): Line {
  const [line] = parseRules(text).lines;
  return line?.kind === 'rule' ? (written(line.rule) ?? { why: tooMany }) : { line: text };
}

/** The rule as a line, or why it cannot be one. */
function lineOf(rule: Rule): Line {
  const text = textIn(rule);
  if (text !== undefined) return lineOfText(text);
  const { when, group } = rule;
  if (typeof group === 'function') return { why: 'its parts come from a function' };
  const unknown = group.find((part) => !isVariable(variableIn(part) ?? 'default'));
  if (unknown !== undefined) return { why: 'it has a variable that Sentry does not know' };
  const matchers = matchersOfWhen(when ?? {});
  if (matchers.length === 0) return { why: 'it has no condition, and a rule of the server needs one' };
  if (group.length === 0) return { why: 'it has no parts' };
  return written({ matchers, values: group }) ?? { why: tooMany };
}

function comment(pack: BuiltInPack, { id, reason }: Rule): string {
  const words = `${pack.name}@${pack.version} ${id}${reason === undefined || reason === id ? '' : `: ${reason}`}`;
  return `# ${words.replace(/[\r\n]+/g, ' ')}`;
}

function isPack(pack: unknown): boolean {
  return isRecord(pack) && Array.isArray(pack['rules']) && Array.isArray(pack['before']);
}

/**
 * Writes the part of packs that Sentry can run as its fingerprint rules text: rules with a list of parts, and rules that came
 * from such a text. What has to be left out is named, with the reason. They come in
 * the order in which they are asked. Throws a TypeError for conditions that are none.
 */
export function toSentryRules(packs: readonly FingerprintPack[]): ServerRules {
  if (!Array.isArray(packs) || !packs.every(isPack))
    throw refusal(
      'toSentryRules.packs',
      `${kindOf(packs)} where packs belong`,
      'Give it a list of what defineFingerprintRules() gave.',
    );
  const left: LeftOut[] = [];
  const lines: string[] = [];
  for (const pack of orderedPacks(packs))
    for (const rule of pack.rules) {
      const own = lineOf(rule);
      if ('line' in own) lines.push(comment(pack, rule), own.line);
      else left.push({ rule: `${pack.name} ${rule.id}`, why: own.why });
    }
  return { text: lines.map((line) => `${line}\n`).join(''), left };
}

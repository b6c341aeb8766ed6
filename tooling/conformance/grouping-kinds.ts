import { explainFingerprint } from '../../packages/core/src/explain-fingerprint.ts';
import { fingerprintKind, serverParts } from '../../packages/core/src/grouping/rules-text/client-fingerprint.ts';
import { globOf } from '../../packages/core/src/grouping/rules-text/glob.ts';
import { parseRules } from '../../packages/core/src/grouping/rules-text/parser.ts';
import { printRules } from '../../packages/core/src/grouping/rules-text/printer.ts';
import { fingerprintRulesFrom } from '../../packages/core/src/grouping/rules-text/text-rules.ts';
import { titleFor } from '../../packages/core/src/grouping/rules-text/title.ts';
import type { Matcher, WrittenRule } from '../../packages/core/src/grouping/rules-text/tree.ts';
import { type Kind, listOf, recordOf, textOf, type Vector } from './vector.ts';

/** A matcher as the vectors have it: `["!type", "TypeError"]`, and `["[function]|", "main"]` for a neighbour. */
function pairOf({ key, pattern, isNegated }: Matcher, before = '', after = ''): readonly string[] {
  return [`${isNegated ? '!' : ''}${before}${key}${after}`, pattern];
}

function pairsOf({ caller, matchers, callee }: WrittenRule): readonly (readonly string[])[] {
  return [
    ...(caller ? [pairOf(caller, '[', ']|')] : []),
    ...matchers.map((matcher) => pairOf(matcher)),
    ...(callee ? [pairOf(callee, '|[', ']')] : []),
  ];
}

function rulesOf(text: string): readonly WrittenRule[] {
  return parseRules(text).lines.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
}

function parse({ text }: Vector): unknown {
  return rulesOf(textOf(text)).map((rule) => ({
    matchers: pairsOf(rule),
    fingerprint: rule.values,
    attributes: rule.title === undefined ? {} : { title: rule.title },
  }));
}

/** What is wrong with a text, in as many words as it takes to tell the faults of the vectors apart. */
function faultIn(message: string): Vector {
  const about = /attribute/i.test(message)
    ? 'attribute'
    : /(?:unknown matcher|matcher that Sentry does not know)/i.test(message)
      ? 'matcher'
      : 'syntax';
  const line = about === 'syntax' ? Number(/\bline (\d+)/.exec(message)?.[1]) : undefined;
  return { about, line };
}

function errors({ text }: Vector): unknown {
  try {
    parseRules(textOf(text));
  } catch (failure) {
    return faultIn(failure instanceof Error ? failure.message : '');
  }
  return 'it was read';
}

function ruleOf(rule: Vector): WrittenRule {
  const { title } = recordOf(rule['attributes']);
  return {
    matchers: listOf(rule['matchers']).map((pair) => {
      const [key, pattern] = listOf(pair).map(textOf);
      const isNegated = key?.startsWith('!') === true;
      return { key: (isNegated ? key?.slice(1) : key) ?? '', pattern: pattern ?? '', isNegated };
    }),
    values: listOf(rule['fingerprint']).map(textOf),
    ...(typeof title === 'string' && { title }),
  };
}

/** Templates of Vedette name what they leave out otherwise than Sentry's: only the places are compared. */
function withoutNames(parts: unknown): unknown {
  return Array.isArray(parts) ? parts.map((part) => textOf(part).replace(/#?<[a-z_]+>/g, '<>')) : parts;
}

function match({ rules, event, expected }: Vector): unknown {
  const written = listOf(rules).map((rule) => ruleOf(recordOf(rule)));
  const text = printRules({ lines: written.map((rule) => ({ kind: 'rule', rule })) });
  const answers = fingerprintRulesFrom(text).map((rule) => rule.group(recordOf(event)));
  const at = answers.findIndex((answer) => answer !== undefined);
  const client = listOf(recordOf(event)['fingerprint']).map(textOf);
  const fingerprint = rulesOf(text)[at]?.values ?? (client.length === 0 ? ['{{ default }}'] : client);
  const resolved = answers[at] ?? serverParts(fingerprint, recordOf(event));
  const title = rulesOf(text)[at]?.title;
  const wanted = recordOf(expected);
  return {
    matched_rule_index: at === -1 ? null : at,
    fingerprint,
    type: fingerprintKind(fingerprint),
    ...('resolved_values' in wanted && { resolved_values: withoutNames(resolved) }),
    ...(title !== undefined && 'title' in wanted && { title: titleFor(title, recordOf(event)) }),
  };
}

/** What is compared of a match: the title only where a rule gives one, since the rest is the server's own. */
function expectedMatch({ rules, expected }: Vector): unknown {
  const { title, type, resolved_values: resolved, ...others } = recordOf(expected);
  const at = others['matched_rule_index'];
  const rule = typeof at === 'number' ? recordOf(listOf(rules)[at]) : {};
  return {
    ...others,
    type: textOf(type).replace(' (built-in)', ''),
    ...(resolved !== undefined && { resolved_values: withoutNames(resolved) }),
    ...('title' in recordOf(rule['attributes']) && title !== undefined && { title }),
  };
}

function glob({ pattern, value, options }: Vector): unknown {
  const { ignorecase, doublestar, path_normalize: normalized, allow_newline: newline } = recordOf(options);
  const test = globOf(textOf(pattern), {
    isCaseless: ignorecase === true,
    isPath: doublestar === true,
    hasBackslashes: normalized === true,
    isOneLine: newline === false,
  });
  return test?.(textOf(value)) === true;
}

/** Whether two events are one issue under the default policy. */
function pairs({ a, b }: Vector): unknown {
  const [one, other] = [a, b].map((event) => explainFingerprint(recordOf(event)).key);
  return one === other ? 'merge' : 'split';
}

/** The kinds of vectors about grouping, by the name of their list. */
export const groupingKinds: Readonly<Record<string, Kind>> = { parse, errors, match, glob, pairs };

/** Pairs of another tier ask for strategies that are not in force by default. */
function isRun({ tier = 1 }: Vector): boolean {
  return tier === 1;
}

function comparedOf(kind: string, vector: Vector): unknown {
  if (kind === 'match') return expectedMatch(vector);
  if (kind === 'errors') return faultIn(textOf(vector['error']));
  return kind === 'pairs' ? vector['relation'] : vector['expected'];
}

/** The vectors in the lists of a file, each with its kind and with what is compared. */
export function groupingVectors(file: unknown): readonly Vector[] {
  return Object.entries(recordOf(file)).flatMap(([kind, list]) => {
    if (!Object.hasOwn(groupingKinds, kind)) return [];
    const vectors = listOf(list).map(recordOf).filter(isRun);
    return vectors.map((vector) => ({ name: vector['id'], ...vector, kind, expected: comparedOf(kind, vector) }));
  });
}

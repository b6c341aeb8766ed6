import { explainFingerprint, type FingerprintExplanation, type FingerprintPack } from '@vedette/core';
import { copied, inOtherOrder } from './event-copy.ts';
import type { Objection } from './examine.ts';
import { foreignEvents } from './foreign-events.ts';
import { answererOf, examined, groupedBy, policyWith, type RulePackOptions, whyNot } from './rule-pack.ts';

function shown({ fingerprint }: FingerprintExplanation): string {
  return JSON.stringify(fingerprint);
}

/** Examples that another rule answers than has to, that are no issue with their `sameAs`, or one with their `notSameAs`. */
export function brokenExamples(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const policy = policyWith(pack, options);
  return pack.examples.flatMap((example, at) => {
    const { rule, sameAs, notSameAs } = example;
    const here = `example ${at + 1}`;
    const own = groupedBy(policy, example);
    const same = sameAs && groupedBy(policy, { event: sameAs, originalException: example.sameAsException });
    const other = notSameAs && groupedBy(policy, { event: notSameAs, originalException: example.notSameAsException });
    const answerer = answererOf(own, pack);
    const isAnswered = rule === undefined ? answerer !== undefined : answerer === rule;
    const asked = rule === undefined ? 'a rule of the pack has to answer' : `"${rule}" has to answer`;
    const why = rule === undefined ? 'none does' : whyNot(own, rule, pack);
    return [
      ...(isAnswered ? [] : [`${here}: ${asked}, but ${why}`]),
      ...(same && same.key !== own.key ? [`${here}: sameAs is another issue, ${shown(same)} and not ${shown(own)}`] : []),
      ...(other && other.key === own.key ? [`${here}: notSameAs is the same issue, ${shown(own)}`] : []),
    ];
  });
}

/**
 * Rules without an example that has to share its issue, or without one that must not, unless the rule takes whatever comes;
 * and examples that are compared with themselves.
 */
export function lackingExamples(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const policy = policyWith(pack, options);
  const answered = pack.examples.map((example) => ({ example, by: answererOf(groupedBy(policy, example), pack) }));
  const lacking = pack.rules.flatMap(({ id, isCatchAll }): readonly Objection[] => {
    const own = answered.filter(({ by }) => by === id).map(({ example }) => example);
    if (own.length === 0) return [];
    return [
      ...(own.some(({ sameAs }) => sameAs !== undefined) ? [] : [`"${id}" has no example with sameAs`]),
      ...(isCatchAll || own.some(({ notSameAs }) => notSameAs !== undefined) ? [] : [`"${id}" has no example with notSameAs`]),
    ];
  });
  const alone = pack.examples.flatMap(({ event, sameAs, originalException, sameAsException }, at) => {
    const isSame = sameAs !== undefined && JSON.stringify(sameAs) === JSON.stringify(event);
    return isSame && originalException === sameAsException ? [`example ${at + 1}: sameAs is the event itself`] : [];
  });
  return [...lacking, ...alone];
}

/** Rules that no example reaches: dead ones, and those that stand in the shadow of others. */
export function unreachedRules(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const examples = examined(pack, policyWith(pack, options));
  const reached = new Set(examples.map(({ explanation }) => answererOf(explanation, pack)));
  return pack.rules.flatMap((rule): readonly Objection[] => {
    if (reached.has(rule.id)) return [];
    const policy = policyWith(pack, options, [rule]);
    const would = examples.filter((example) => answererOf(groupedBy(policy, example), pack) === rule.id);
    const [first] = examples;
    if (would.length === 0)
      return [
        `"${rule.id}" is dead: no example reaches it${first ? `; in example 1 ${whyNot(first.explanation, rule.id, pack)}` : ''}`,
      ];
    const before = [...new Set(would.map(({ explanation }) => `"${explanation.rule?.id ?? 'the application'}"`))].join(', ');
    const numbers = [...new Set(would.map(({ number }) => number))].join(', ');
    return [`"${rule.id}" is shadowed: ${before} answers first in all examples that it would answer (${numbers})`];
  });
}

/** Rules that throw, whichever rule answers at last: on an example, or on an event that is none of the pack's. */
export function throwingRules(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const policy = policyWith(pack, options);
  const ofOthers = Object.entries(foreignEvents).map(([name, event]) => ({ name, explanation: groupedBy(policy, { event }) }));
  const examples = examined(pack, policy).map(({ number, explanation }) => ({ name: `example ${number}`, explanation }));
  const told = [...examples, ...ofOthers].flatMap(({ name, explanation: { rejected } }) =>
    rejected.flatMap(({ id, pack: from, why }) =>
      why === 'failed' && from === pack.name ? [`${name}: "${id}" throws, or answers what is no fingerprint`] : [],
    ),
  );
  return [...new Set(told)];
}

function isSame(one: FingerprintExplanation, other: FingerprintExplanation): boolean {
  return one.rule?.id === other.rule?.id && shown(one) === shown(other);
}

/** Answers that depend on the order of an event's keys, or on what was asked before; and events that were written to. */
export function unsteadyRules(pack: FingerprintPack, options: RulePackOptions): readonly Objection[] {
  const policy = policyWith(pack, options);
  const told = examined(pack, policy).flatMap(({ number, event, originalException }): readonly Objection[] => {
    const first = copied(event);
    const before = JSON.stringify(first);
    const own = explainFingerprint(first, policy, { originalException });
    const by = own.rule === undefined ? 'no rule' : `"${own.rule.id}"`;
    if (JSON.stringify(first) !== before) return [`example ${number}: a rule writes to the event, ${by} answers`];
    const again = groupedBy(policy, { event, originalException });
    if (!isSame(again, own)) return [`example ${number}: ${by} answers ${shown(own)}, and ${shown(again)} when asked again`];
    const moved = inOtherOrder(event)
      .map((other) => explainFingerprint(other, policy, { originalException }))
      .find((other) => !isSame(other, own));
    if (moved === undefined) return [];
    const later = groupedBy(policy, { event, originalException });
    if (!isSame(later, own)) return [`example ${number}: ${by} answers ${shown(own)}, and ${shown(later)} when asked again`];
    return [`example ${number}: ${by} depends on the order of the event's keys, ${shown(own)} or ${shown(moved)}`];
  });
  return [...new Set(told)];
}

import { definePolicy, type Policy } from '../../policy.ts';
import { fingerprint } from '../../stages/fingerprint.ts';
import { keyOf } from '../key.ts';
import type { FingerprintPack } from '../pack.ts';

interface Answer {
  readonly key: string;
  readonly rule: string | undefined;
}

function answerOf(event: object, policy: Policy): Answer {
  const before = JSON.stringify(event);
  const { event: named, decisions } = fingerprint(event, {}, policy);
  if (JSON.stringify(event) !== before) throw new Error('The event was written to.');
  const { rule, outcome } = decisions.at(-1) ?? {};
  return { key: keyOf(named), rule: outcome === 'set' ? rule : undefined };
}

/** What is wrong with the examples of a pack, and which of its rules none of them shows, when all packs are in force. */
export function failuresOf(pack: FingerprintPack): readonly string[] {
  const policy = definePolicy({ fingerprintPacks: [pack] });
  const shown = new Set<string>();
  const failures = pack.examples.flatMap(({ event, rule, sameAs, notSameAs }, at) => {
    const own = answerOf(event, policy);
    shown.add(own.rule ?? '');
    return [
      ...(rule !== undefined && own.rule !== rule ? [`example ${at}: answered by ${own.rule}, not by ${rule}`] : []),
      ...(sameAs !== undefined && answerOf(sameAs, policy).key !== own.key ? [`example ${at}: is not the same`] : []),
      ...(notSameAs !== undefined && answerOf(notSameAs, policy).key === own.key ? [`example ${at}: is the same`] : []),
    ];
  });
  const hidden = pack.rules.filter(({ id }) => !shown.has(id)).map(({ id }) => `no example shows ${id}`);
  return [...failures, ...hidden];
}

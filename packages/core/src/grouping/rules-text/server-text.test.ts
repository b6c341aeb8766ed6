import { describe, expect, test } from 'vitest';
import { explainFingerprint } from '../../explain-fingerprint.ts';
import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import type { FingerprintRule } from '../rule.ts';
import { parseRules } from './parser.ts';
import { toSentryRules } from './server-text.ts';
import { fingerprintRulesFrom } from './text-rules.ts';

function packOf(name: string, rules: readonly FingerprintRule[]): FingerprintPack {
  const examples = [{ event: { message: 'a' }, notSameAs: { message: 'b' } }];
  return defineFingerprintRules({ name, version: '1.2.0', rules, examples });
}

describe('packs for the server', () => {
  test('are written as rules text, with the pack and the reason before each rule', () => {
    const pack = packOf('@acme/shop', [
      {
        id: 'late',
        reason: 'an order is late',
        when: { type: 'LateError', '!tags.lane': 'a b' },
        group: ['late', '{{ transaction }}'],
      },
      ...fingerprintRulesFrom('message:"*sold out*"->sold-out title="Sold out"'),
    ]);
    const { text, left } = toSentryRules([pack]);
    expect(text).toBe(
      [
        '# @acme/shop@1.2.0 late: an order is late',
        'error.type:LateError !tags.lane:"a b" -> late, {{ transaction }}',
        '# @acme/shop@1.2.0 rules:1',
        'message:"*sold out*" -> sold-out, title="Sold out"',
        '',
      ].join('\n'),
    );
    expect(left).toEqual([]);
    expect(parseRules(text).lines).toHaveLength(4);
  });

  test('name what only Vedette can do, and why', () => {
    const pack = packOf('@acme/shop', [
      { id: 'by-code', group: () => ['x'] },
      { id: 'always', group: ['x'] },
      { id: 'late', when: { type: 'A' }, group: ['late'] },
    ]);
    const odd: FingerprintRule = { id: 'odd', when: { type: 'A' }, group: ['{{ release }}'] };
    expect(toSentryRules([{ ...pack, rules: [...pack.rules, odd] }])).toEqual({
      text: '# @acme/shop@1.2.0 late\nerror.type:A -> late\n',
      left: [
        { rule: '@acme/shop by-code', why: 'its parts come from a function' },
        { rule: '@acme/shop always', why: 'it has no condition, and a rule of the server needs one' },
        { rule: '@acme/shop odd', why: 'it has a variable that Sentry does not know' },
      ],
    });
  });

  test('have the parts that are sent here, or say why they cannot', () => {
    const many = [...'abcdefgh', '{{ default }}', 'i'];
    const rules = fingerprintRulesFrom(`type:A -> ${many.join(' ')}\ntype:B -> a b c d e f g h {{ type }} title="B"`);
    const pack = packOf('@acme/shop', [
      { id: 'many', when: { type: 'C' }, group: many },
      { id: 'open', when: { type: 'D' }, group: [...'abcdefgh', '{{ type }}'] },
      { id: 'long', when: { type: 'E' }, group: ['word '.repeat(100)] },
      ...rules,
    ]);
    const { text, left } = toSentryRules([pack]);
    const [many1, long, many2] = parseRules(text).lines.flatMap((line) => (line.kind === 'rule' ? [line.rule.values] : []));
    const sentFor = (type: string): unknown =>
      explainFingerprint({ exception: { values: [{ type }] } }, { fingerprintPacks: [pack] }).fingerprint;
    expect(many1).toEqual([...'abcdef', '{{ default }}', expect.stringMatching(/^rest=[0-9a-f]{16};$/)]);
    expect([many1, long, many2]).toEqual(['C', 'E', 'A'].map(sentFor));
    const why = 'it has more than 8 parts, and what Vedette sends for the last of them depends on the event';
    expect(left).toEqual([
      { rule: '@acme/shop open', why },
      { rule: '@acme/shop rules:2', why },
    ]);
  });

  test('come in the order in which they are asked', () => {
    const rule: FingerprintRule = { id: 'a', when: { type: 'A' }, group: ['a'] };
    const { text } = toSentryRules([packOf('vedette:http', [rule]), packOf('@acme/shop', [rule])]);
    expect(text.match(/^# \S+/gm)).toEqual(['# @acme/shop@1.2.0', '# vedette:http@1.2.0']);
  });

  test('cannot be made to say more than a rule by a reason of several lines', () => {
    const { text } = toSentryRules([packOf('x', [{ id: 'a', reason: 'one\ntype:B -> b', when: { type: 'A' }, group: ['a'] }])]);
    expect(parseRules(text).lines.map(({ kind }) => kind)).toEqual(['comment', 'rule']);
  });
});

test('what is no list of packs is refused, with the way to mend it', () => {
  for (const given of [undefined, {}, [{}], [null]])
    expect(() => Reflect.apply(toSentryRules, undefined, [given])).toThrow(
      /^\[vedette\] toSentryRules\.packs: .* where packs belong\. Give it a list of what defineFingerprintRules\(\) gave\.$/,
    );
});

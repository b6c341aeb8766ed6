import { describe, expect, test } from 'vitest';
import { defineFingerprintRule } from './define-rule.ts';
import { type BuiltInPack, defineFingerprintRules, type FingerprintPack } from './pack.ts';
import { orderedPacks, type RuleSources, rulesInForce } from './rules-in-force.ts';

function pack(
  name: string,
  { before = [], rules = [name] }: { before?: readonly string[]; rules?: readonly string[] } = {},
): FingerprintPack {
  return defineFingerprintRules({
    name,
    version: '1',
    before,
    rules: rules.map((id) => ({ id, group: [id] })),
    examples: [{ event: {}, sameAs: {} }],
  });
}

const none: RuleSources = { rules: [], packs: [], builtIn: [], last: [] };

function orderOf(...packs: readonly BuiltInPack[]): string {
  return orderedPacks(packs)
    .map(({ name }) => name)
    .join(' ');
}

function askedOf(sources: Partial<RuleSources>): readonly string[] {
  return rulesInForce({ ...none, ...sources }).map((rule) => (rule.pack === undefined ? rule.id : `${rule.pack}/${rule.id}`));
}

describe('the order of packs', () => {
  test('is that of their names, those of Vedette last, however they are given', () => {
    const packs = [pack('vedette:web'), pack('zoo'), pack('@acme/a'), pack('vedette:http')];
    expect(orderOf(...packs)).toBe('@acme/a zoo vedette:http vedette:web');
    expect(orderOf(...packs.reverse())).toBe('@acme/a zoo vedette:http vedette:web');
  });

  test('puts a pack before those it names, and minds no name that is not there', () => {
    expect(orderOf(pack('a'), pack('b', { before: ['a'] }), pack('c', { before: ['b', 'absent'] }))).toBe('c b a');
    expect(orderOf(pack('a', { before: ['a'] }))).toBe('a');
  });

  test('is refused where it is a circle', () => {
    const circle = [pack('a', { before: ['b'] }), pack('b', { before: ['c'] }), pack('c', { before: ['a'] }), pack('d')];
    expect(() => orderedPacks(circle)).toThrow(
      new TypeError(
        '[vedette] policy.fingerprintPacks: packs that each are to be before the other, "a", "b", "c". Take a name out of a before.',
      ),
    );
  });
});

describe('the rules in force', () => {
  test('are the own rules, the packs, and those that are asked at last', () => {
    expect(
      askedOf({
        rules: [defineFingerprintRule({ id: 'own', group: ['x'] })],
        packs: [pack('zoo')],
        builtIn: [pack('vedette:web')],
        last: [pack('b')],
      }),
    ).toEqual(['own', 'zoo/zoo', 'vedette:web/vedette:web', 'b/b']);
  });

  test('lack a built-in pack whose name another has, and rules whose id an own rule has', () => {
    const [builtIn, last] = [[pack('vedette:web', { rules: ['a', 'b'] })], [pack('vedette:message', { rules: ['c', 'd'] })]];
    expect(askedOf({ packs: [pack('vedette:web', { rules: ['e'] })], builtIn, last })).toEqual([
      'vedette:web/e',
      'vedette:message/c',
      'vedette:message/d',
    ]);
    expect(askedOf({ packs: [pack('vedette:message', { rules: ['e'] })], last })).toEqual(['vedette:message/e']);
    const rules = ['b', 'c'].map((id) => defineFingerprintRule({ id, group: ['x'] }));
    expect(askedOf({ rules, builtIn, last })).toEqual(['b', 'c', 'vedette:web/a', 'vedette:message/d']);
  });

  test('are refused where nobody made their conditions or lists ready', () => {
    const unready = [{ id: 'a', when: { message: 'late*' }, group: (): undefined => undefined }];
    expect(() => rulesInForce({ ...none, rules: unready })).toThrow(
      'policy.fingerprintRules[0] "a": conditions that nobody made ready. Write defineFingerprintRule({ … }) around the rule.',
    );
    const listed = { ...pack('a'), rules: [{ id: 'a', group: ['x'] }] };
    expect(() => rulesInForce({ ...none, packs: [listed] })).toThrow(
      'policy.fingerprintPacks[0].rules[0] "a": a list that nobody',
    );
    expect(rulesInForce({ ...none, rules: unready.map(defineFingerprintRule) })).toHaveLength(1);
  });

  test('are refused where one cannot be asked, a pack is none, or two have one name', () => {
    const asked = (...packs: unknown[]): unknown => Reflect.apply(rulesInForce, undefined, [{ ...none, packs }]);
    expect(() => asked({ name: 'a' })).toThrow('policy.fingerprintPacks[0]: an object that is no pack');
    expect(() => asked('a')).toThrow('policy.fingerprintPacks[0]: a text of 1 characters that is no pack');
    expect(() => asked(pack('a'), pack('a'))).toThrow('policy.fingerprintPacks[1]: a second one with the same name');
    expect(() => asked({ ...pack('a'), rules: [{ id: 'a' }] })).toThrow('policy.fingerprintPacks[0].rules[0] "a".group: nothing');
    expect(() => Reflect.apply(rulesInForce, undefined, [{ ...none, rules: [{}] }])).toThrow('policy.fingerprintRules[0]: ');
  });
});

import { describe, expect, test } from 'vitest';
import { defineFingerprintRules, type FingerprintPackOptions } from './pack.ts';
import { fingerprintBy } from './rule.ts';
import { fingerprintRulesFrom } from './rules-text/text-rules.ts';

const sound: FingerprintPackOptions = {
  name: '@acme/payments',
  version: '1.2.0',
  before: ['vedette:http'],
  rules: [{ id: 'declined', when: { type: 'StripeError' }, group: ['stripe declined'] }],
  words: { keep: ['3ds2'] },
  examples: [{ event: { message: 'a' }, rule: 'declined', sameAs: { message: 'b' } }],
};

function refusalOf(changed: object): string {
  try {
    Reflect.apply(defineFingerprintRules, undefined, [{ ...sound, ...changed }]);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

describe('defining a pack', () => {
  test('keeps the grouping of Sentry in rules that came from a text', () => {
    const [rule] = defineFingerprintRules({
      ...sound,
      rules: fingerprintRulesFrom('type:A -> a {{ default }}'),
      examples: [{ event: {}, sameAs: {} }],
    }).rules;
    const event = { exception: { values: [{ type: 'A' }] } };
    expect(rule && fingerprintBy(rule, event, {})).toEqual(['a', '{{ default }}']);
  });

  test('gives it frozen, complete, and freezes nothing of its author', () => {
    const pack = defineFingerprintRules(sound);
    const rules = pack.rules.map(({ ready: _ready, ...written }) => written);
    expect({ ...pack, rules }).toEqual(sound);
    expect(pack.rules[0]?.ready?.conditions?.({ exception: { values: [{ type: 'StripeError' }] } })).toEqual({ matched: true });
    const { before: _before, ...without } = sound;
    expect(defineFingerprintRules(without).before).toEqual([]);
    const ours = [pack, pack.before, pack.rules, ...pack.rules, pack.examples];
    expect(ours.map((part) => Object.isFrozen(part))).toEqual(ours.map(() => true));
    expect([sound, sound.rules, sound.rules[0], sound.examples].map((part) => Object.isFrozen(part))).not.toContain(true);
  });

  test('refuses what is missing or misspelled, with the place and how to mend it', () => {
    expect(refusalOf({})).toBe('nothing was refused');
    expect(refusalOf({ name: '' })).toBe(
      '[vedette] defineFingerprintRules.name: a text of 0 characters where a name belongs. Name it as "@acme/payments".',
    );
    expect(refusalOf({ version: 1 })).toContain('defineFingerprintRules "@acme/payments".version: a number');
    expect(refusalOf({ before: 'vedette:http' })).toContain('.before: a text of 12 characters');
    expect(refusalOf({ rules: [] })).toContain('.rules: a list of 0');
    expect(refusalOf({ rules: [{ id: 'a' }] })).toContain('.rules[0] "a".group: nothing where a function belongs');
    expect(refusalOf({ words: { keep: [1] } })).toContain('.words.keep: a list of 1 where words belong');
    expect(refusalOf({ exampels: [] })).toContain('.exampels: unknown option, with a list of 0. Did you mean "examples"?');
    expect(refusalOf({ rules: [{ id: 'declined', wehn: { type: 'A' }, group: ['all'] }] })).toBe(
      '[vedette] defineFingerprintRules "@acme/payments".rules[0] "declined".wehn: unknown option, with an object. Did you mean "when"?',
    );
    expect(refusalOf({ rules: [{ id: 'declined', when: { typ: 'A' }, group: ['all'] }] })).toContain(
      '.rules[0] "declined".when.typ: a matcher that does not exist. Did you mean "type"?',
    );
    expect(refusalOf({ rules: [{ id: 'declined', when: { 'tags.a b': 'q' }, group: ['all'] }] })).toContain(
      '[vedette] defineFingerprintRules "@acme/payments".rules[0] "declined".when, a text of 8 characters: the name of a tag that',
    );
    expect(refusalOf({ words: { kep: ['x'] } })).toContain('.words.kep: unknown option, with a list of 1. Did you mean "keep"?');
    expect(refusalOf({ words: 'x' })).toContain('.words: a text of 1 characters where words belong');
    expect(() => Reflect.apply(defineFingerprintRules, undefined, ['x'])).toThrow('a text of 1 characters where a pack belongs');
  });

  test('refuses a pack without examples, and examples that show nothing', () => {
    expect(refusalOf({ examples: undefined })).toContain('.examples: nothing where examples belong');
    expect(refusalOf({ examples: [] })).toContain('.examples: a list of 0 where examples belong');
    expect(refusalOf({ examples: [{}] })).toContain('.examples[0]: an object without an event');
    expect(refusalOf({ examples: [{ event: {} }] })).toContain('.examples[0]: an event that is compared with none');
    expect(refusalOf({ examples: [{ event: {}, sameAs: {}, notSamAs: {} }] })).toContain(
      '.examples[0].notSamAs: unknown option, with an object. Did you mean "notSameAs"?',
    );
    expect(refusalOf({ examples: [{ event: {}, sameAs: {}, notSameAs: 'x' }] })).toContain(
      '.examples[0].notSameAs: a text of 1 characters where an event belongs',
    );
    expect(refusalOf({ examples: [{ event: {}, sameAs: {}, rule: 'secret' }] })).toContain(
      '.examples[0].rule: a text of 6 characters that names no rule of the pack',
    );
  });
});

test('a pack refuses words that no message can hold', () => {
  expect(refusalOf({ words: { keep: ['3ds2', 'a b'] } })).toBe(
    '[vedette] defineFingerprintRules "@acme/payments".words.keep[1]: what is no word. Give single words: messages are read word by word.',
  );
  expect(refusalOf({ words: { mask: [''] } })).toContain('words.mask[0]: what is no word');
});

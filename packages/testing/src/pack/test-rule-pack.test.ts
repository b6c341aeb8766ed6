import {
  databasePack,
  defineFingerprintRules,
  type FingerprintExample,
  type FingerprintPack,
  type FingerprintRule,
  graphqlPack,
  httpPack,
  messagePack,
  nodePack,
  part,
  releasePack,
  webPack,
} from '@vedette/core';
import { describe, expect, test } from 'vitest';
import { describeRulePack } from './describe-rule-pack.ts';
import { testRulePack } from './test-rule-pack.ts';

const thrown = (type: string, value: string): object => ({ exception: { values: [{ type, value }] } });

const declined: FingerprintRule = {
  id: 'pay/declined',
  when: { type: 'PaymentError', value: '*declined*' },
  group: (_event, _hint, { message }) => [part('reason', message.text)],
};
const busy: FingerprintRule = { id: 'pay/busy', when: { type: 'GatewayError' }, group: ['{{ default }}', 'gateway'] };
const ofDeclined: FingerprintExample = {
  event: thrown('PaymentError', 'payment 4711 was declined: no funds'),
  rule: 'pay/declined',
  sameAs: thrown('PaymentError', 'payment 4712 was declined: no funds'),
  notSameAs: thrown('PaymentError', 'payment 4711 was declined: card expired'),
};
const ofBusy: FingerprintExample = {
  event: thrown('GatewayError', 'gateway 7 is busy'),
  rule: 'pay/busy',
  sameAs: thrown('GatewayError', 'gateway 8 is busy'),
};

function packOf(rules: readonly FingerprintRule[], examples: readonly FingerprintExample[]): FingerprintPack {
  return defineFingerprintRules({ name: '@acme/pay', version: '1.0.0', rules, examples });
}

/** What is said of a pack, line by line. */
function saidOf(rules: readonly FingerprintRule[], examples: readonly FingerprintExample[]): readonly string[] {
  try {
    testRulePack(packOf(rules, examples));
  } catch (thrownError) {
    return String(thrownError).split('\n- ').slice(1);
  }
  return [];
}

describeRulePack(packOf([declined, busy], [ofDeclined, ofBusy]));

describe('a pack that is sound', () => {
  test('passes, those of Vedette too', () => {
    for (const pack of [webPack, httpPack, graphqlPack, databasePack, nodePack, messagePack, releasePack])
      expect(() => testRulePack(pack)).not.toThrow();
  });
});

describe('a pack fails', () => {
  test('where a rule lacks an example that has to share its issue, or one that must not, or is compared with itself', () => {
    const any = { id: 'pay/any', when: { type: '*' }, group: ['any'] };
    expect(saidOf([any], [{ event: thrown('A', 'x'), sameAs: thrown('A', 'x') }])).toEqual([
      '"pay/any" has no example with notSameAs',
      'example 1: sameAs is the event itself',
    ]);
    expect(saidOf([any], [{ event: thrown('A', 'x'), notSameAs: {} }])).toEqual(['"pay/any" has no example with sameAs']);
    expect(saidOf([{ ...any, isCatchAll: true }], [{ event: thrown('A', 'x'), sameAs: thrown('B', 'x') }])).toEqual([]);
  });

  test('where it is none, with what to give', () => {
    for (const none of [null, {}, 5])
      expect(() => Reflect.apply(testRulePack, undefined, [none])).toThrow('Give it what defineFingerprintRules() gave.');
  });

  test('where an example is answered by another rule or by none, with the condition that fails', () => {
    const wrong = { ...ofDeclined, event: thrown('PaymentError', 'payment 1 was refused'), sameAs: {}, notSameAs: {} };
    expect(() => testRulePack(packOf([declined], [ofDeclined, wrong]))).toThrow(
      /^The pack @acme\/pay 1\.0\.0 does not hold:\n- example 2: "pay\/declined" has to answer, but its condition error\.value:\*declined\* fails on "payment <value> was refused"; "message\/template" of vedette:message does/,
    );
    const { rule: _rule, ...anyRule } = wrong;
    expect(saidOf([declined], [ofDeclined, anyRule])[0]).toBe('example 2: a rule of the pack has to answer, but none does');
  });

  test('where what has to share an issue does not, and where what must not does, with the fingerprints', () => {
    const { sameAs, notSameAs } = ofDeclined;
    if (sameAs === undefined || notSameAs === undefined) throw new Error('no example');
    expect(saidOf([declined], [{ ...ofDeclined, sameAs: notSameAs, notSameAs: sameAs }])).toEqual([
      'example 1: sameAs is another issue, ["reason=payment <value> was declined: card expired;"] and not ["reason=payment <value> was declined: no funds;"]',
      'example 1: notSameAs is the same issue, ["reason=payment <value> was declined: no funds;"]',
    ]);
  });

  test('where a rule is dead, and says on what its condition fails', () => {
    const dead = { ...busy, id: 'pay/dead', when: { type: 'PaymentEror' } };
    expect(saidOf([dead, declined, busy], [ofDeclined, ofBusy])).toEqual([
      '"pay/dead" is dead: no example reaches it; in example 1 its condition error.type:PaymentEror fails on "PaymentError"; "pay/declined" does',
    ]);
  });

  test('where a rule stands in the shadow of another', () => {
    const all = { id: 'pay/all', when: { type: 'Payment*' }, group: declined.group };
    const ofAll = { ...ofDeclined, rule: 'pay/all' };
    expect(saidOf([all, declined, busy], [ofAll, ofBusy])).toEqual([
      '"pay/declined" is shadowed: "pay/all" answers first in all examples that it would answer (1)',
    ]);
  });

  test('where a rule goes by the order of keys', () => {
    const ordered: FingerprintRule = {
      id: 'pay/order',
      group: (event) => [part('tags', Object.keys(Object(Reflect.get(event, 'tags'))).join())],
    };
    const example = { event: { tags: { shop: 'a', area: 'b' } }, notSameAs: { tags: { shop: 'a' } } };
    expect(saidOf([ordered], [example])).toEqual([
      'example 1: "pay/order" depends on the order of the event\'s keys, ["tags=shop%2carea;"] or ["tags=area%2cshop;"]',
    ]);
  });

  test('where a rule answers by what it was asked before, or writes to the event', () => {
    let asked = 0;
    const counting: FingerprintRule = {
      id: 'pay/counting',
      group: () => {
        asked += 1;
        return [part('asked', String(asked))];
      },
    };
    const example = { event: {}, notSameAs: { message: 'x' } };
    expect(saidOf([counting], [example]).join()).toMatch(
      /^example 1: "pay\/counting" answers \["asked=\d+;"\], and \["asked=\d+;"\] when asked again$/,
    );
    const writing: FingerprintRule = {
      id: 'pay/writing',
      group: (event) => {
        Reflect.set(event, 'tags', { written: 'yes' });
        return ['written', String(Reflect.get(event, 'message'))];
      },
    };
    expect(saidOf([writing], [{ event: {}, notSameAs: { message: 'x' } }])[0]).toBe(
      'example 1: a rule writes to the event, "pay/writing" answers',
    );
  });

  test('where a rule throws although another answers', () => {
    const throwing: FingerprintRule = {
      id: 'pay/throwing',
      group: (event) => {
        if (JSON.stringify(event).includes('Gateway')) throw new Error('x');
        return JSON.stringify(event).includes('Other') ? ['other'] : undefined;
      },
    };
    const ofOther = { event: thrown('Other', 'x'), rule: 'pay/throwing', notSameAs: {} };
    expect(saidOf([throwing, busy], [ofOther, ofBusy])).toEqual([
      'example 2: "pay/throwing" throws, or answers what is no fingerprint',
    ]);
  });

  test('where the work of a rule is the square of the length of a message', () => {
    const square: FingerprintRule = {
      id: 'pay/square',
      when: { type: 'SquareError' },
      group: (_event, _hint, { exceptions }) => {
        const text = exceptions[0]?.value ?? '';
        let pairs = 0;
        for (const one of text) for (const other of text) if (one === other) pairs += 1;
        return [part('pairs', pairs > 0 ? 'some' : 'none')];
      },
    };
    const example = { event: thrown('SquareError', 'abc'), rule: 'pay/square', notSameAs: {} };
    const [said, ...more] = saidOf([square], [example]);
    expect(said).toMatch(
      /^"pay\/square" is slow: its work grows faster than the length of a message, as one of \d+ characters shows$/,
    );
    expect(more).toEqual([]);
  });

  test('where a pattern can go back and forth, whether or not the examples make it', () => {
    const uses: Readonly<Record<string, (text: string) => unknown>> = {
      '/^(a+)+$/': (text) => /^(a+)+$/.test(text),
      '/(x+)+$/g': (text) => text.replace(/(x+)+$/g, ''),
      '/^(?:\\w+\\s?)*$/y': (text) => text.split(/^(?:\w+\s?)*$/),
      '/(?:a|a)*b/g': (text) => [...text.matchAll(/(?:a|a)*b/g)],
    };
    for (const [pattern, use] of Object.entries(uses)) {
      const rule: FingerprintRule = {
        id: 'pay/pattern',
        when: { type: 'PatternError' },
        group: (_event, _hint, { exceptions }) => [part('is', String(use(exceptions[0]?.value ?? '')))],
      };
      for (const message of ['xx', 'x'.repeat(60), `${'a'.repeat(60)}!`])
        expect(saidOf([rule], [{ event: thrown('PatternError', message), notSameAs: {} }])).toEqual([
          `"pay/pattern" is slow: its pattern ${pattern} may take long, because it can backtrack: two repetitions next to or inside each other match the same characters`,
        ]);
    }
  });

  test('where a pattern reads on from each position, and not where it is read once', () => {
    const ruleWith = (pattern: RegExp): FingerprintRule => ({
      id: 'pay/count',
      when: { type: 'CountError' },
      group: (_event, _hint, { exceptions }) => [part('count', pattern.exec(exceptions[0]?.value ?? '')?.[1] ?? '')],
    });
    const example = { event: thrown('CountError', '5 items left'), sameAs: thrown('CountError', '5 items') };
    const said = saidOf([ruleWith(/(\d+) items/)], [{ ...example, notSameAs: {} }]);
    expect(said.join()).toMatch(/^"pay\/count" is slow: its pattern \/\(\\d\+\) items\/ may take long, because it reads on/);
    for (const pattern of [/^(\d+) items/, /(\d{1,9}) items/])
      expect(saidOf([ruleWith(pattern)], [{ ...example, notSameAs: thrown('CountError', '6 items') }])).toEqual([]);
  });

  test('where a function does not end', () => {
    const doubling = (left: number): number => (left <= 0 ? 1 : doubling(left - 1) + doubling(left - 1));
    const endless: FingerprintRule = {
      id: 'pay/endless',
      when: { type: 'EndlessError' },
      group: (_event, _hint, { exceptions }) => [part('is', String(doubling((exceptions[0]?.value ?? '').length) > 0))],
    };
    const [said, ...more] = saidOf([endless], [{ event: thrown('EndlessError', 'xx'), notSameAs: {} }]);
    expect(said).toMatch(/^"pay\/endless" is slow: its work grows faster/);
    expect(more).toEqual([]);
  });

  test('where a rule throws for events of others, which it is asked about as well', () => {
    const reading: FingerprintRule = {
      id: 'pay/reading',
      group: (event) => (JSON.stringify(event).includes('Payment') ? ['paid'] : [String(Reflect.get(event, 'none').deep)]),
    };
    expect(saidOf([reading], [{ ...ofDeclined, rule: 'pay/reading', notSameAs: thrown('PaymentError2', 'x') }])).toContain(
      'a message: "pay/reading" throws, or answers what is no fingerprint',
    );
  });

  test('where a rule does not end on an event of the pack, or on one of others', () => {
    const endlessIf = (name: string): FingerprintRule => ({
      id: 'pay/endless',
      group: (event) => {
        if (!(name in event)) return ['own'];
        for (;;);
      },
    });
    expect(saidOf([endlessIf('logger')], [{ event: {}, sameAs: { logger: 'a' } }])).toEqual([
      '"pay/endless" is slow: it does not end on sameAs of example 1',
    ]);
    expect(saidOf([endlessIf('message')], [{ event: {}, sameAs: { logger: 'a' } }])).toEqual([
      '"pay/endless" is slow: it does not end on a message',
    ]);
  });

  test('not where a rule reads a long message a few times, or globs are tried on it', () => {
    const reading: FingerprintRule = {
      id: 'pay/reading',
      when: { type: 'LongError', value: '*x*y*' },
      group: (_event, _hint, { exceptions }) => {
        const text = exceptions[0]?.value ?? '';
        const words = Array.from({ length: 50 }, () => text.split(' ').length > 0);
        return [part('words', words.every((found) => found) ? 'some' : 'none')];
      },
    };
    const example = { event: thrown('LongError', 'x and y '), sameAs: thrown('LongError', 'x or y '), notSameAs: {} };
    expect(saidOf([reading], [example])).toEqual([]);
  });
});

describe('examples with what their events were captured from', () => {
  const byCode: FingerprintRule = {
    id: 'pay/code',
    group: (_event, { originalException }) =>
      originalException instanceof Error && 'code' in originalException
        ? [part('code', String(originalException.code))]
        : undefined,
  };
  const failed = (code: string): Error => Object.assign(new Error('failed'), { code });
  const event = thrown('PaymentError', 'failed');
  const example = { event, rule: 'pay/code', sameAs: event, notSameAs: event };

  test('are grouped by it', () => {
    const exceptions = { originalException: failed('a'), sameAsException: failed('a'), notSameAsException: failed('b') };
    expect(saidOf([byCode], [{ ...example, ...exceptions }])).toEqual([]);
  });

  test('do not hold where it says otherwise', () => {
    const exceptions = { originalException: failed('a'), sameAsException: failed('b'), notSameAsException: failed('a') };
    expect(saidOf([byCode], [{ ...example, ...exceptions }])).toEqual([
      'example 1: sameAs is another issue, ["code=b;"] and not ["code=a;"]',
      'example 1: notSameAs is the same issue, ["code=a;"]',
    ]);
    expect(saidOf([byCode], [example])[0]).toBe(
      'example 1: "pay/code" has to answer, but it answers nothing; "message/template" of vedette:message does',
    );
  });
});

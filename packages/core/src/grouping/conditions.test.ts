import { describe, expect, test } from 'vitest';
import { conditionsOf, refuseConditions } from './conditions.ts';

const event = {
  message: 'Payment of order 7 failed',
  level: 'error',
  logger: 'payments',
  tags: { team: 'checkout' },
  exception: {
    values: [
      { type: 'RangeError', value: 'too much' },
      { type: 'StripeError', value: ' Card DECLINED by bank ' },
    ],
  },
};

function failingOf(when: Readonly<Record<string, string>>): string | undefined {
  const { matched, failing } = conditionsOf(when)(event);
  return matched ? undefined : failing;
}

describe('conditions', () => {
  test('hold where all hold, with * for any text and ? for any character', () => {
    for (const when of [
      {},
      { type: 'StripeError' },
      { 'error.type': 'Stripe*', 'error.value': 'card declined*' },
      { value: '*declined*', message: 'payment of order ? *', level: 'ERROR', logger: 'pay*s', 'tags.team': 'check???' },
      { type: 'RangeError', '!value': '*declined*' },
    ])
      expect(failingOf(when)).toBeUndefined();
  });

  test('tell the first that fails', () => {
    expect(failingOf({ type: 'stripeerror' })).toBe('type');
    expect(failingOf({ type: '*', level: 'info' })).toBe('level');
    expect(failingOf({ 'tags.tenant': '*' })).toBe('tags.tenant');
    expect(failingOf({ '!logger': 'payments' })).toBe('!logger');
    expect(conditionsOf({ type: '*' })({})).toEqual({ matched: false, failing: 'type' });
  });

  test('on exceptions have to hold for one and the same', () => {
    expect(failingOf({ type: 'RangeError', value: '*declined*' })).toBe('type');
  });

  test('take time that grows with the text, whatever the stars', () => {
    const { matched } = conditionsOf({ message: `${'*a'.repeat(20)}b` })({ message: 'a'.repeat(20_000) });
    expect(matched).toBe(false);
  });

  test('are refused where nobody evaluates them', () => {
    expect(() => refuseConditions('rules[0]', { type: 'a', '!tags.x': 'b' })).not.toThrow();
    expect(() => refuseConditions('rules[0]', { relaese: 'a' })).toThrow(
      'rules[0].when: a condition that nothing here evaluates',
    );
  });
});

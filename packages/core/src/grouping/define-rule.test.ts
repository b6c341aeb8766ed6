import { expect, test } from 'vitest';
import { defineFingerprintRule } from './define-rule.ts';
import { fingerprintBy } from './rule.ts';

test('a rule has its conditions compiled and the variables of its list replaced, and is frozen', () => {
  const rule = defineFingerprintRule({ id: 'a', when: { message: 'late*' }, group: ['late', '{{ transaction }}'] });
  expect(rule.ready?.conditions?.({ message: 'late order' })).toEqual({ matched: true });
  expect(rule.ready?.conditions?.({ message: 'lost order' })).toEqual({ matched: false, failing: 'message:late*' });
  expect(fingerprintBy(rule, { transaction: 'POST /orders' }, {})).toEqual(['late', 'POST /orders']);
  expect(rule.group).toEqual(['late', '{{ transaction }}']);
  expect([rule, rule.ready].every((part) => Object.isFrozen(part))).toBe(true);
});

test('a rule that cannot be asked is refused where it is written', () => {
  const define = (rule: unknown): unknown => Reflect.apply(defineFingerprintRule, undefined, [rule]);
  expect(() => define({ id: 'a', group: [] })).toThrow('defineFingerprintRule[0] "a".group: a list of 0.');
  expect(() => define({ id: 'a', when: { typ: 'X' }, group: ['a'] })).toThrow(
    'defineFingerprintRule[0] "a".when.typ: a matcher that does not exist. Did you mean "type"?',
  );
  expect(() => define({ id: 'a', group: ['all', '{{ massage }}'] })).toThrow(
    'defineFingerprintRule[0] "a".group[1]: a variable that Sentry does not know, so that its braces stay in the fingerprint. Did you mean "message"?',
  );
  expect(() => define({ id: 'a', group: ['{{ tags.team }}', '{{default}}', '{{ user'] })).not.toThrow();
});

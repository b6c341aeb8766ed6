import { expect, test } from 'vitest';
import { conditionSights, isByFrames, matchersOf, placeOfRule, verdictOf } from './rule-sight.ts';
import { fingerprintRulesFrom } from './rules-text/text-rules.ts';

const rule = { id: 'a', pack: 'p', reason: 'r', when: { type: 'Stripe*', '!level': 'info', 'tags.team': 'x' }, group: ['a'] };
const event = { exception: { values: [{ type: 'StripeError' }, { type: 'Error' }] }, level: 'error', tags: { team: 'secret' } };

test('each condition is shown with the names and kinds it was tried on, and by itself', () => {
  const matchers = matchersOf(rule);
  expect(conditionSights(matchers, event, (text) => `<${text}>`)).toEqual(
    [
      { condition: 'type:"Stripe*"', saw: ['<StripeError>', '<Error>'], matched: true },
      { condition: '!level:"info"', saw: ['<error>'], matched: true },
      { condition: 'tags.team:"x"', saw: ['a text of 6 characters'], matched: false },
    ].map((sight) => ({ ...sight, condition: expect.stringContaining(sight.condition.slice(0, 5)) })),
  );
  expect(verdictOf(matchers, event)).toMatchObject({ matched: false, failing: expect.stringContaining('tags.team') });
});

test('a rule is told by its place, with the line of a text', () => {
  const [text] = fingerprintRulesFrom('# ours\ntype:Error -> a');
  expect(placeOfRule(rule)).toEqual({ id: 'a', pack: 'p', reason: 'r' });
  expect(text && placeOfRule(text)).toEqual({ id: 'rules:2', line: 2 });
  expect(text && matchersOf(text)).toMatchObject([{ key: 'type', pattern: 'Error' }]);
});

test('a rule goes by frames where one of its conditions does', () => {
  const byFunction = matchersOf({ id: 'a', when: { type: 'Error', 'stack.function': 'charge' }, group: ['a'] });
  expect([isByFrames(byFunction), isByFrames(matchersOf(rule))]).toEqual([true, false]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRulePack } from '@vedette/testing';
import { courierRules } from '../courier/rule-pack.mjs';

test('the rules of the courier hold', () => {
  testRulePack(courierRules);
});

test('a rule that stands in the shadow of another is found', () => {
  const [noDriver, refused] = courierRules.rules;
  assert.throws(() => testRulePack({ ...courierRules, rules: [refused, noDriver] }), /"courier\/no-driver" is shadowed/);
});

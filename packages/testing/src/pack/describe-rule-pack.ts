import type { FingerprintPack } from '@vedette/core';
import { describe, expect, test } from 'vitest';
import { brokenExamples, throwingRules, unreachedRules, unsteadyRules } from './examine-rules.ts';
import { slowRules } from './rule-cost.ts';
import type { RulePackOptions } from './rule-pack.ts';

/** `testRulePack()` as tests of vitest, one for each promise of a pack. */
export function describeRulePack(pack: FingerprintPack, options: RulePackOptions = {}): void {
  describe(`${pack.name} ${pack.version}`, () => {
    test('its examples hold', () => {
      expect(brokenExamples(pack, options)).toEqual([]);
    });

    test('each of its rules is reached by an example', () => {
      expect(unreachedRules(pack, options)).toEqual([]);
    });

    test('none of its rules throws', () => {
      expect(throwingRules(pack, options)).toEqual([]);
    });

    test('its rules go by the event alone, and do not write to it', () => {
      expect(unsteadyRules(pack, options)).toEqual([]);
    });

    test('its rules are quick with long messages', () => {
      expect(slowRules(pack)).toEqual([]);
    });
  });
}

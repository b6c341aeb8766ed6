import { describe, expect, test } from 'vitest';
import { type BudgetOptions, defineFingerprintRules, definePolicy, type NodePolicyOptions } from './index.ts';

describe('the policy of Node.js', () => {
  test('recognises what vendors give a form of its own', () => {
    const { matcher } = definePolicy({ environmentVariables: {} });
    expect(matcher.isReplacement('[github token]')).toBe(true);
    expect(matcher.keyed('AccountKey')?.id).toBe('secrets/azure');
  });

  test('puts a detector of the application in the place of the one with its id', () => {
    const { matcher } = definePolicy({
      environmentVariables: {},
      detectors: [{ id: 'secrets/azure', label: 'storage key', keys: ['account key'] }],
    });
    expect(matcher.keyed('AccountKey')?.label).toBe('storage key');
    expect(matcher.keyed('sharedAccessKey')?.id).not.toBe('secrets/azure');
  });

  test('names issues by what the system refused, unless the application has a pack of that name', () => {
    const idsOf = (options: NodePolicyOptions): readonly string[] =>
      definePolicy({ environmentVariables: {}, ...options }).fingerprintRules.map(({ id }) => id);
    expect(idsOf({})).toContain('node/system');
    const own = defineFingerprintRules({
      name: 'vedette:node',
      version: '1',
      rules: [{ id: 'own', group: ['own'] }],
      examples: [{ event: {}, sameAs: {} }],
    });
    expect(idsOf({ fingerprintPacks: [own] })).toContain('own');
    expect(idsOf({ fingerprintPacks: [own] })).not.toContain('node/system');
  });

  test('takes an option that is undefined for one that is left out', () => {
    const budget: Readonly<Record<keyof BudgetOptions, undefined>> = {
      errors: undefined,
      perIssue: undefined,
      logs: undefined,
      metrics: undefined,
      spans: undefined,
      transactions: undefined,
      traces: undefined,
      rules: undefined,
      environments: undefined,
      scope: undefined,
      billingDay: undefined,
      store: undefined,
      onStoreDown: undefined,
      detail: undefined,
    };
    const options: Readonly<Record<keyof NodePolicyOptions, undefined>> = {
      detectors: undefined,
      replacements: undefined,
      sentryRules: undefined,
      recordings: undefined,
      sendImagesUnread: undefined,
      audit: undefined,
      fingerprintRules: undefined,
      fingerprintPacks: undefined,
      fingerprintGuard: undefined,
      grouping: undefined,
      enrichers: undefined,
      budget: undefined,
      isFault: undefined,
      pseudonymize: undefined,
      pseudonymKey: undefined,
      reportOnly: undefined,
      off: undefined,
      environmentVariables: undefined,
      onDecision: undefined,
      warn: undefined,
    };
    expect(definePolicy(options).detectors).toStrictEqual(definePolicy().detectors);
    expect(definePolicy({ ...options, budget }).budget.sampler).toBeUndefined();
  });
});

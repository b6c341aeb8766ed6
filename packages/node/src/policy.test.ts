import { describe, expect, test } from 'vitest';
import { definePolicy } from './index.ts';

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
});

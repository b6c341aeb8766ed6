import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { definePagePolicy } from './page-policy.ts';

describe('the policy of a page', () => {
  test('is that of any platform, without what is read from environment variables', () => {
    const [policy, ofAny] = [definePagePolicy(), definePolicy()];
    expect(policy.deployment).toEqual({});
    expect(policy.enrichers.map(({ id }) => id)).toEqual(ofAny.enrichers.map(({ id }) => id).filter((id) => id !== 'deployment'));
    expect(policy.detectors).toEqual(ofAny.detectors);
    expect(definePagePolicy(ofAny)).toBe(ofAny);
  });

  test('knows no option for them', () => {
    const written: object = { environmentVariables: {} };
    expect(() => definePagePolicy(written)).toThrow('[vedette] policy.environmentVariables: unknown option, with an object.');
  });
});

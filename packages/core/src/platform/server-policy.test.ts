import { describe, expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { defineServerPolicy, type ServerPlatform } from './server-policy.ts';

const key = 'tulip-iris-rose-daisy';

function platform(variables: ServerPlatform['variables'] = {}): ServerPlatform & { readonly said: readonly string[] } {
  const said: string[] = [];
  return { variables, warn: (sentence) => said.push(sentence), keyedHash: (own, text) => `${own.length}${text}`, said };
}

describe('the policy of a server', () => {
  test('recognises what vendors give a form of its own, and names issues by what the system refused', () => {
    const { matcher, fingerprintRules } = defineServerPolicy({}, platform());
    expect(matcher.keyed('AccountKey')?.id).toBe('secrets/azure');
    expect(fingerprintRules.map(({ id }) => id)).toContain('node/system');
  });

  test('takes the key of pseudonyms from the variables, unless the user gives one', () => {
    const short = platform({ VEDETTE_KEY: 'short' });
    expect(() => defineServerPolicy({}, short)).toThrow('[vedette] policy.pseudonymKey: a key of 5 characters can be guessed');
    expect(() => defineServerPolicy({ pseudonymKey: key }, short)).not.toThrow();
  });

  test('is off where an operator says so, besides what the user switches off', () => {
    const { off } = defineServerPolicy({ off: ['fingerprint'] }, platform({ VEDETTE_BUDGET: 'off' }));
    expect([off.has('budget'), off.has('fingerprint')]).toEqual([true, true]);
  });

  test('tells the user, or else the platform', () => {
    const [own, ofUser]: [ReturnType<typeof platform>, string[]] = [platform(), []];
    defineServerPolicy({}, own).warn('first');
    defineServerPolicy({ warn: (sentence) => ofUser.push(sentence) }, own).warn('second');
    expect([own.said, ofUser]).toEqual([['first'], ['second']]);
  });

  test('refuses a slip of any option with what was meant, and keeps a policy as it is', () => {
    expect(() => Reflect.apply(defineServerPolicy, undefined, [{ pseudonymkey: key }, platform()])).toThrow('pseudonymKey');
    const policy = definePolicy({ environmentVariables: {} });
    expect(defineServerPolicy(policy, platform())).toBe(policy);
  });
});

import { definePolicy as defineForAnyPlatform } from '@vedette/core';
import { describe, expect, test } from 'vitest';
import { createPageStore, definePolicy, guard, init, vedette } from './index.ts';

/** Options that a user of JavaScript may write and the types refuse. */
function written(options: object): Parameters<typeof definePolicy>[0] {
  return options;
}

describe('the policy of a browser', () => {
  for (const [name, value] of [
    ['pseudonymKey', 'k'.repeat(32)],
    ['pseudonymize', (): string => 'x'],
  ] as const) {
    test(`refuses ${name}, in every place where options are read`, () => {
      const options = written({ [name]: value });
      const refusal = `[vedette] policy.${name}: a ${typeof value} in a browser, where everybody can read the key. Remove it: identities are removed here, and pseudonymised on a server.`;
      for (const read of [definePolicy, vedette, (given: typeof options) => init({ vedette: given })]) {
        expect(() => read(options)).toThrow(new TypeError(refusal));
      }
    });
  }

  test('refuses a policy that was defined elsewhere with pseudonyms', () => {
    const policy = defineForAnyPlatform({ pseudonymize: () => 'x' });
    expect(() => vedette(policy)).toThrow('[vedette] policy.pseudonymize: a function in a browser');
  });

  test('refuses a route that is no function', () => {
    expect(() => vedette(written({ route: '/orders/:id' }))).toThrow(
      new TypeError(
        "[vedette] policy.route: a string where a function belongs. Give a function that answers the route's pattern.",
      ),
    );
  });

  test('refuses a misspelled option, as on every platform', () => {
    expect(() => definePolicy(written({ budgett: {} }))).toThrow('[vedette] policy.budgett: unknown option, with an object.');
    expect(() => definePolicy(written({ environmentVariables: {} }))).toThrow('[vedette] policy.environmentVariables: unknown');
    expect(() => definePolicy(written([]))).toThrow('[vedette] policy: a list of 0 where an object belongs.');
    expect(() => definePolicy(written({ budget: 'none' }))).toThrow('[vedette] policy.budget: a text of 4 characters');
  });

  test('gives a budget the store that its scope names, the session by default', () => {
    const scopeOf = (scope?: 'page' | 'session'): string | undefined =>
      definePolicy({ budget: { errors: '5/minute', ...(scope !== undefined && { scope }) } }).budget.sampler?.store.scope;
    expect([scopeOf(), scopeOf('session'), scopeOf('page')]).toEqual(['session', 'session', 'page']);
    const store = createPageStore();
    expect(definePolicy({ budget: { errors: '5/minute', store } }).budget.sampler?.store).toBe(store);
  });

  test('refuses a window longer than an hour unless it is said whose it is', () => {
    expect(() => definePolicy({ budget: { errors: '50/day' } })).toThrow("Write scope: 'session' to accept");
    expect(() => definePolicy({ budget: { errors: '50/day', scope: 'session' } })).not.toThrow();
    expect(() => definePolicy({ budget: { errors: '50/day', scope: 'page' } })).not.toThrow();
  });

  test('gives a policy back as it is', () => {
    const policy = definePolicy();
    expect(definePolicy(policy)).toBe(policy);
  });

  test('guard() refuses what vedette() refuses, also where a guard stands', () => {
    const nothing = (): undefined => undefined;
    const client = {
      addEventProcessor: nothing,
      addIntegration: nothing,
      getIntegrationByName: nothing,
      getOptions: () => ({}),
      getTransport: nothing,
      on: nothing,
      recordDroppedEvent: nothing,
    };
    expect(() => guard(client, written({ pseudonymKey: 'k'.repeat(32) }))).toThrow('[vedette] policy.pseudonymKey');
  });
});

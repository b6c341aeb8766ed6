import { describe, expect, test } from 'vitest';
import { storeOf } from './lease-sample.ts';
import { answeringLater } from './leasing.ts';
import { createMemoryStore } from './memory-store.ts';
import { type BudgetOptions, planFor, planOf } from './plan.ts';
import { named } from './purse.ts';

/** What is said of options that the types refuse too. */
function refusalOf(budget: unknown): string {
  try {
    Reflect.apply(planOf, undefined, [budget]);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

describe('the budget of a policy', () => {
  test('is read into windows, in the order they were written', () => {
    const store = createMemoryStore();
    const plan = planOf({
      errors: ['50000/month', '100/minute'],
      perIssue: '10/hour',
      traces: '5/second',
      scope: 'process',
      store,
    });
    expect(plan).toEqual({
      sampler: {
        store,
        errors: [
          { limit: 50_000, milliseconds: 31 * 86_400_000, billingDay: 1 },
          { limit: 100, milliseconds: 60_000 },
        ],
        perIssue: [{ limit: 10, milliseconds: 3_600_000 }],
        onStoreDown: 'escrow',
      },
      traces: { limit: 5, milliseconds: 1000 },
      categories: {},
      rules: [],
      detail: undefined,
      store,
      onStoreDown: 'escrow',
      environments: {
        development: {
          sampler: undefined,
          traces: undefined,
          categories: {},
          rules: [],
          detail: undefined,
          store,
          onStoreDown: 'escrow',
          environments: {},
        },
      },
    });
  });

  test('limits nothing where nothing is written', () => {
    expect(planOf({})).toMatchObject({ sampler: undefined, traces: undefined, categories: {}, rules: [] });
  });

  test('cannot be changed once it is read', () => {
    const { sampler, traces } = planOf({ errors: '5/minute', perIssue: '1/minute', traces: '5/minute' });
    const parts = [sampler, sampler?.errors, sampler?.errors[0], sampler?.perIssue, sampler?.perIssue[0], traces];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
    expect(Object.isFrozen(sampler?.store)).toBe(false);
  });

  test('refuses what is no rate with the place, its kind and the fix', () => {
    const fix =
      "Write a whole number from 1 to 999999999, a slash and one of second, minute, hour, day, month, such as '100/minute'.";
    expect(refusalOf({ errors: '20/fortnight' })).toBe(
      `[vedette] policy.budget.errors: a text of 12 characters, "20/fortnight", where a rate belongs. ${fix}`,
    );
    expect(refusalOf({ perIssue: ['5/minute', '0/minute'] })).toBe(
      `[vedette] policy.budget.perIssue[1]: a text of 8 characters, "0/minute", where a rate belongs. ${fix}`,
    );
    expect(refusalOf({ errors: '1e3/hour' })).toContain('"1e3/hour"');
    expect(refusalOf({ errors: ' 5/minute' })).toBe(
      `[vedette] policy.budget.errors: a text of 9 characters where a rate belongs. ${fix}`,
    );
    expect(refusalOf({ errors: 100 })).toBe(`[vedette] policy.budget.errors: a number where a rate belongs. ${fix}`);
    expect(refusalOf({ traces: ['5/minute'] })).toBe(`[vedette] policy.budget.traces: a list of 1 where a rate belongs. ${fix}`);
  });

  test('never tells a text that is not shaped like a rate', () => {
    const secrets = [
      `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`,
      'hunter2/minute',
      'jane@example.com/hour',
      '4111111111111111/month',
      '5/minute of jane',
      'jane 5/minute',
    ];
    for (const secret of secrets) {
      expect(refusalOf({ errors: secret })).toContain(`: a text of ${secret.length} characters where a rate belongs.`);
      expect(refusalOf({ errors: secret })).not.toContain(secret);
    }
  });

  test('has rates for other categories, and for environments, where everything is sent in development', () => {
    const plan = planOf({
      errors: '5/minute',
      logs: ['9/minute', '90/hour'],
      environments: { staging: { errors: '7/minute', traces: '2/minute' } },
    });
    expect(plan.categories).toEqual({
      logs: [
        { limit: 9, milliseconds: 60_000 },
        { limit: 90, milliseconds: 3_600_000 },
      ],
    });
    expect(planFor(plan, 'staging')).toMatchObject({
      sampler: { errors: [{ limit: 7 }] },
      traces: { limit: 2 },
      categories: plan.categories,
    });
    expect([planFor(plan, 'production'), planFor(plan, undefined), planFor(plan, 'toString')]).toEqual([plan, plan, plan]);
    expect(planFor(plan, 'development')).toMatchObject({ sampler: undefined, categories: {} });
    const named = planOf({ environments: { development: { errors: '5/minute' } } });
    expect(planFor(named, 'development')).toMatchObject({ sampler: { errors: [{ limit: 5 }] } });
  });

  test('an environment keeps the budgets that it does not name, and has them in common with the others', () => {
    const plan = planOf({
      errors: ['5/minute', '50/hour'],
      perIssue: '2/minute',
      logs: '50/hour',
      traces: '5/hour',
      environments: { staging: { errors: '3/minute' }, development: { traces: '9/hour' }, test: {} },
    });
    const staging = planFor(plan, 'staging');
    expect(staging).toMatchObject({
      sampler: { errors: [{ limit: 3, milliseconds: 60_000, environment: 'staging' }], perIssue: plan.sampler?.perIssue },
      categories: plan.categories,
      traces: plan.traces,
    });
    expect(staging.sampler?.errors).toHaveLength(1);
    expect(planFor(plan, 'development')).toMatchObject({ sampler: plan.sampler, traces: { limit: 9 } });
    expect(planFor(plan, 'test')).toEqual({ ...plan, environments: {} });
  });

  test('names the environment whose rate is refused, unless its name is none to be told', () => {
    expect(refusalOf({ environments: { staging: { errors: 'x' } } })).toMatch(
      /^\[vedette\] policy\.budget\.environments\.staging\.errors: /,
    );
    expect(refusalOf({ environments: { staging: 5 } })).toBe(
      "[vedette] policy.budget.environments.staging: a number where rates belong. Write { errors: '10/minute' }.",
    );
    const told = refusalOf({ environments: { 'jane@example.com': { errors: 'x' } } });
    expect(told).toContain('policy.budget.environments, a text of 16 characters.errors: ');
  });

  test('refuses a rate for each fault above the one for all, and a scope that the store does not have', () => {
    const above =
      '[vedette] policy.budget.perIssue: a rate that the one for all errors never lets come true. Leave it out, or give all errors more.';
    expect(refusalOf({ errors: '10/minute', perIssue: '1000/minute' })).toBe(above);
    expect(refusalOf({ errors: ['10/minute', '100/hour'], perIssue: ['9/minute', '200/hour'] })).toBe(above);
    expect(refusalOf({ errors: '1/minute', perIssue: '61/hour' })).toBe(above);
    expect(refusalOf({ errors: '1/minute', perIssue: '60/hour' })).toBe('nothing was refused');
    expect(refusalOf({ errors: '10/minute', perIssue: ['10/minute', '50/hour'] })).toBe('nothing was refused');
    expect(refusalOf({ perIssue: '50/minute', environments: { staging: { errors: '10/minute' } } })).toBe('nothing was refused');
    expect(refusalOf({ errors: '5/minute', scope: 'shared' })).toBe(
      "[vedette] policy.budget.scope: a scope that its store does not have, which is 'process'. Give a store that many share, or write 'process'.",
    );
    expect(refusalOf({ errors: '5/minute', scope: 'file' })).toContain('Give a store in a file,');
  });

  test('refuses environments that are none, long windows in them, and two rates for one length of time', () => {
    expect(refusalOf({ environments: ['a'] })).toBe(
      '[vedette] policy.budget.environments: a list of 1 where an object belongs. Give it the rates of environments, by their names.',
    );
    expect(refusalOf({ environments: { test: { store: 1 } } })).toContain(
      'policy.budget.environments.test.store: unknown option',
    );
    expect(refusalOf({ environments: { test: { errors: '5/month' } } })).toContain("Write scope: 'process'");
    expect(refusalOf({ errors: ['5/minute', '100/hour', '9/minute'] })).toBe(
      '[vedette] policy.budget.errors[2]: a second rate for the same length of time. Keep the stricter one.',
    );
    expect(refusalOf({ errors: ['50/hour', '50/minute'] })).toBe(
      '[vedette] policy.budget.errors[1]: a rate that a longer window never lets come true. Leave it out, or give the longer more.',
    );
    expect(refusalOf({ errors: ['1/second', '100/minute'] })).toBe(
      '[vedette] policy.budget.errors[1]: a rate that a shorter window never lets come true. Leave it out, or give the shorter more.',
    );
    expect(refusalOf({ errors: ['2/second', '100/minute'] })).toBe('nothing was refused');
    expect(refusalOf({ logs: '5/month' })).toContain('policy.budget.logs: a window longer than an hour');
  });

  test('an environment with rates of its own has windows of its own, whatever their lengths', () => {
    const plan = planOf({
      errors: '5/hour',
      environments: { staging: { errors: '5/hour', perIssue: '1/hour', logs: '9/hour' } },
    });
    const staging = plan.environments['staging'];
    const own = [...(staging?.sampler?.errors ?? []), ...(staging?.sampler?.perIssue ?? []), ...(staging?.categories.logs ?? [])];
    expect(own.map(({ environment }) => environment)).toEqual(['staging', 'staging', 'staging']);
    const [shared, apart] = [plan, staging].map((each) => named(each?.sampler?.errors[0] ?? expect.unreachable(), 'errors'));
    expect([shared?.name, apart?.name]).toEqual(['3600000 errors', '3600000 errors in staging']);
    expect(apart).not.toHaveProperty('environment');
  });

  test('refuses a list without a rate, which would limit nothing', () => {
    expect(refusalOf({ errors: [] })).toMatch(
      /^\[vedette\] policy\.budget\.errors: a list without a rate\. Write .*'100\/minute'\. Or leave it out for no budget\.$/,
    );
  });

  test('refuses an option that nobody reads', () => {
    expect(refusalOf({ error: '5/minute' })).toBe(
      '[vedette] policy.budget.error: unknown option, with a text of 8 characters. Did you mean "errors"?',
    );
  });

  test('refuses a store that cannot be asked, or that does not say whose it is', () => {
    expect(refusalOf({ store: {} })).toBe(
      '[vedette] policy.budget.store: an object where a store belongs. Give redisStore(client) and the like, or none for one in memory.',
    );
    expect(refusalOf({ store: 'redis' })).toMatch(/^\[vedette\] policy\.budget\.store: a text of 5 characters /);
    expect(refusalOf({ store: { lease: () => true } })).toMatch(/^\[vedette\] policy\.budget\.store\.scope: nothing where/);
    expect(refusalOf({ scope: 'world' })).toBe(
      '[vedette] policy.budget.scope: a text of 5 characters where a scope belongs. Known here: process, file, page, session, shared.',
    );
  });

  test('takes a source of detail for every environment, and refuses what is none', () => {
    const detail = (): number => 2;
    const plan = planOf({ errors: '5/minute', detail, environments: { staging: { errors: '1/minute' } } });
    expect([plan.detail, plan.environments['staging']?.detail]).toEqual([detail, detail]);
    expect(refusalOf({ detail: 5 })).toBe(
      '[vedette] policy.budget.detail: a number where a function belongs. Give it one that answers a number from 1 to 10.',
    );
  });

  test('refuses a billing day that a month may lack, an answer that comes neither way, and a rule for no store', () => {
    const fix = 'Write a day that every month has, from 1 to 28.';
    expect(refusalOf({ billingDay: 31 })).toBe(`[vedette] policy.budget.billingDay: the number 31 where a day belongs. ${fix}`);
    expect(['1', 0, 1.5, Number.NaN, null].map((billingDay) => refusalOf({ billingDay }))).toEqual(
      Array(5).fill(expect.stringContaining(fix)),
    );
    expect(refusalOf({ store: { scope: 'shared', lease: () => true } })).toBe(
      '[vedette] policy.budget.store.answers: nothing where a name belongs. Known here: at once, later.',
    );
    expect(refusalOf({ store: { scope: 'shared', answers: 'later', lease: () => true } })).toBe(
      '[vedette] policy.budget.store: a store that answers later without the engine for it. Make it by answeringLater().',
    );
    expect(refusalOf({ onStoreDown: 'panic' })).toBe(
      '[vedette] policy.budget.onStoreDown: a text of 5 characters that names nothing here. Known here: escrow, share, closed, open.',
    );
  });

  test('refuses a window longer than an hour that its store forgets early, unless that was acknowledged', () => {
    const place = (name: string): RegExp =>
      new RegExp(`^\\[vedette\\] policy\\.budget\\.${name}: a window longer than an hour .* Write scope: 'process' `);
    expect(refusalOf({ errors: '50000/month' })).toMatch(place('errors'));
    expect(refusalOf({ errors: '5/minute', perIssue: ['5/minute', '10/day'] })).toMatch(place('perIssue'));
    expect(refusalOf({ traces: '1000/day' })).toMatch(place('traces'));
    const accepted: readonly BudgetOptions[] = [
      { errors: '100/hour', perIssue: '5/minute', traces: '9/hour' },
      { errors: '50000/month', perIssue: '10/day', traces: '1000/day', scope: 'process' },
    ];
    expect(accepted.map(refusalOf)).toEqual(accepted.map(() => 'nothing was refused'));
  });

  test('a store that many share may have long windows; traces, which are counted in memory, may not', () => {
    const store = storeOf(() => true, 'shared');
    expect(refusalOf({ errors: '50000/month', store })).toBe('nothing was refused');
    expect(refusalOf({ errors: '50000/month', traces: '1000/day', store })).toMatch(/budget\.traces: a window longer/);
    expect(refusalOf({ traces: '1000/day', store, scope: 'shared' })).toMatch(/Write scope: 'process' .* with any store\.$/);
    expect(refusalOf({ errors: '50000/month', traces: '1000/day', store, scope: 'process' })).toBe('nothing was refused');
  });

  test('rates for each fault are counted in memory beside a store that answers later, and may not be longer than an hour', () => {
    const store = answeringLater(storeOf(() => true, 'shared'));
    expect(refusalOf({ errors: '50000/month', perIssue: '100/day', store })).toContain(
      'With this store they are counted in memory.',
    );
    expect(refusalOf({ errors: '50000/month', perIssue: '100/hour', store })).toBe('nothing was refused');
  });

  test('what a store lives in must be acknowledged by its own name', () => {
    const store = storeOf(() => true, 'session');
    expect(refusalOf({ errors: '50/day', store })).toMatch(
      /when its session ends\. Write scope: 'session' to accept .* Or give a store that lasts\.$/,
    );
    expect(refusalOf({ errors: '50/day', store, scope: 'process' })).toMatch(/Write scope: 'session' to accept/);
    expect(refusalOf({ errors: '50/day', traces: '50/day', store, scope: 'session' })).toBe('nothing was refused');
  });
});

import { describe, expect, test } from 'vitest';
import { fromSentry } from './advanced-scrubbing/from-sentry.ts';
import { createMemoryStore } from './budget/memory-store.ts';
import { fingerprintBy } from './grouping/rule.ts';
import { definePolicy, type PolicyOptions } from './policy.ts';

/** What is said of options that the types refuse too. */
function refusalOf(...options: unknown[]): string {
  try {
    Reflect.apply(definePolicy, undefined, options);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

const group = (): undefined => undefined;

/** The rules that are in force everywhere, in the order in which they are asked. */
const builtInRules: readonly string[] = [
  'graphql/operation',
  'web/asset',
  'web/hydration',
  'web/react',
  'web/resize-observer',
  'web/extension',
  'web/rejection',
  'http/answered',
  'http/unanswered',
  'release/hashed-file',
  'message/logger',
  'message/library',
  'message/template',
];

/** Options with something of everything. */
function everything(): PolicyOptions {
  return {
    detectors: [{ id: 'shop/customer', label: 'customer', keys: ['customer number'] }],
    fingerprintRules: [{ id: 'shop/order', group }],
    fingerprintPacks: [],
    enrichers: [{ id: 'shop/cart', describe: () => ({ tags: { cart: 'a' } }) }],
    budget: { errors: ['50000/month', '100/minute'], perIssue: '5/minute', traces: '9/minute', scope: 'process' },
    isFault: () => true,
    pseudonymize: () => 'a'.repeat(32),
    reportOnly: ['enrich'],
    off: ['budget'],
    environmentVariables: { SENTRY_RELEASE: 'shop@1', FLY_APP_NAME: 'shop' },
    onDecision: () => undefined,
    warn: () => undefined,
  };
}

describe('defining a policy', () => {
  test('takes every default', () => {
    const policy = definePolicy();
    expect({
      ...policy,
      enrichers: policy.enrichers.map(({ id }) => id),
      fingerprintRules: policy.fingerprintRules.map(({ id }) => id),
    }).toMatchObject({
      kind: 'vedette policy',
      enrichers: ['request, by the application', 'request, by the adapter', 'root cause', 'deployment'],
      fingerprintRules: builtInRules,
      deployment: {},
      budget: { sampler: undefined, traces: undefined },
      pseudonymize: undefined,
      onDecision: undefined,
    });
    expect(policy.isFault(Object.assign(new Error('x'), { status: 404 }))).toBe(false);
    expect(policy.matcher.keyed('password')).toBeDefined();
    for (const stage of ['enrich', 'fingerprint', 'budget', 'scrub'] as const) expect(policy.reportOnly.has(stage)).toBe(false);
    for (const name of ['budget', 'fingerprint'] as const) expect(policy.off.has(name)).toBe(false);
  });

  test('takes what is given', () => {
    const options = everything();
    const policy = definePolicy(options);
    expect(policy).toMatchObject({
      deployment: { release: 'shop@1', platform: 'fly' },
      isFault: options.isFault,
      pseudonymize: options.pseudonymize,
      onDecision: options.onDecision,
      warn: options.warn,
    });
    expect(policy.fingerprintRules.map(({ id }) => id)).toEqual(['shop/order', ...builtInRules]);
    expect(policy.enrichers.at(-1)?.id).toBe('shop/cart');
    expect(policy.matcher.keyed('customerNumber')?.id).toBe('shop/customer');
    expect([policy.reportOnly.has('enrich'), policy.reportOnly.has('scrub'), policy.off.has('budget')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('an option may be left out as undefined', () => {
    const names = Object.keys(everything());
    for (const name of names) expect(refusalOf({ [name]: undefined })).toBe('nothing was refused');
  });

  test('warns on the console, where nothing else is given', () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...sentences: unknown[]): void => void said.push(...sentences);
    try {
      definePolicy().warn('[vedette] a sentence');
    } finally {
      console.warn = warn;
    }
    expect(said).toEqual(['[vedette] a sentence']);
  });

  test('gives what cannot be changed, down to the lists, and freezes nothing of the user', () => {
    const options = everything();
    const policy = definePolicy(options);
    const ours = [
      policy,
      policy.matcher,
      policy.judge,
      policy.fingerprintRules,
      ...policy.fingerprintRules,
      policy.enrichers,
      ...policy.enrichers,
      policy.deployment,
      policy.budget,
      policy.budget.sampler,
      policy.budget.sampler?.errors,
      policy.budget.traces,
      policy.reportOnly,
      policy.off,
    ];
    expect(ours.map((part) => Object.isFrozen(part))).toEqual(ours.map(() => true));
    expect('add' in policy.off || 'add' in policy.reportOnly).toBe(false);
    const theirs = [
      options,
      ...Object.values(options),
      options.detectors?.[0],
      ...[options.fingerprintRules ?? []].flat(),
      options.enrichers?.[0],
    ];
    expect(theirs.map((part) => Object.isFrozen(part))).toEqual(theirs.map(() => false));
  });

  test('what happens to the options later changes nothing', () => {
    const rule = { id: 'a', group };
    const [rules, off] = [[rule], ['fingerprint' as const]];
    const policy = definePolicy({ fingerprintRules: rules, off });
    rules.pop();
    off.pop();
    rule.id = 'b';
    expect(policy.fingerprintRules[0]?.id).toBe('a');
    expect(policy.off.has('fingerprint')).toBe(true);
  });

  test('takes the rules of Sentry only from where they were made', () => {
    const sentryRules = fromSentry({ applications: { $string: ['@email'] } });
    expect(definePolicy({ sentryRules }).sentryRules).toBe(sentryRules);
    expect(refusalOf({ sentryRules: { applications: {} } })).toBe(
      '[vedette] policy.sentryRules: an object that fromSentry() did not give. Write sentryRules: fromSentry({ … }).',
    );
  });

  test('rules and enrichers with a built-in id take its place', () => {
    const policy = definePolicy({
      fingerprintRules: [{ id: 'message/template', group }],
      enrichers: [{ id: 'deployment', describe: group }],
    });
    expect(policy.fingerprintRules.map(({ id, pack }) => [id, pack])).toEqual([
      ['message/template', undefined],
      ...builtInRules.slice(0, -1).map((id) => [id, expect.any(String)]),
    ]);
    expect(policy.enrichers.filter(({ id }) => id === 'deployment')).toHaveLength(1);
  });

  test('asks rules and enrichers as methods of what they belong to', () => {
    class Rule {
      readonly id = 'own';
      readonly #parts = ['own'];
      group(): readonly string[] {
        return this.#parts;
      }
    }
    const [rule] = definePolicy({ fingerprintRules: [new Rule()] }).fingerprintRules;
    expect(rule && fingerprintBy(rule, {}, {})).toEqual(['own']);
  });
});

describe('a policy that is defined already', () => {
  test('is given back as it is', () => {
    const policy = definePolicy(everything());
    expect(definePolicy(policy)).toBe(policy);
    expect(definePolicy(definePolicy(definePolicy()))).not.toBe(policy);
  });

  test('is taken from another copy of this package', async () => {
    const copy: typeof import('./policy.ts') = await import(`./policy.ts?${'another-copy'}`);
    expect(copy.definePolicy).not.toBe(definePolicy);
    const policy = copy.definePolicy({ off: ['budget'] });
    expect(definePolicy(policy)).toBe(policy);
  });

  test('is refused from a copy that makes policies of another kind', () => {
    const other = Object.freeze({ ...definePolicy(), format: 999 });
    expect(refusalOf(other)).toBe(
      '[vedette] policy: a policy of another version of @vedette/core. Install one version, or pass the options themselves.',
    );
  });

  test('is refused as a copy that others may have changed', () => {
    const fix = 'Pass what definePolicy() gave, or give it all options at once.';
    expect(refusalOf({ ...definePolicy(), off: ['budget'] })).toBe(`[vedette] policy: a copy of a policy. ${fix}`);
    expect(refusalOf({ kind: 'vedette policy' })).toBe(`[vedette] policy: a copy of a policy. ${fix}`);
    expect(refusalOf({ kind: 'other' })).toMatch(/^\[vedette\] policy\.kind: unknown option, with a text of 5 characters\. /);
  });
});

describe('options that are not fit for use', () => {
  test('are refused where they are none', () => {
    for (const [options, kind] of [
      [null, 'null'],
      ['x', 'a text of 1 characters'],
      [[], 'a list of 0'],
      [1, 'a number'],
    ])
      expect(refusalOf(options)).toBe(`[vedette] policy: ${kind} where an object belongs. Give an object of options.`);
  });

  test('are refused with a misspelled name, and the name that is near', () => {
    expect(refusalOf({ bugdet: { errors: '1/minute' } })).toBe(
      '[vedette] policy.bugdet: unknown option, with an object. Did you mean "budget"?',
    );
    expect(refusalOf({ reportonly: ['scrub'] })).toContain('Did you mean "reportOnly"?');
    expect(refusalOf({ scrubbers: [] })).toMatch(/unknown option, with a list of 0\. Known here: detectors, .*, warn\.$/);
  });

  test('are refused where a value is of another kind', () => {
    const wrong: readonly (readonly [name: keyof PolicyOptions, value: unknown, problem: string])[] = [
      ['detectors', {}, 'an object where a list'],
      ['fingerprintRules', group, 'a function where a list of rules'],
      ['fingerprintPacks', group, 'a function where a list'],
      ['enrichers', 'x', 'a text of 1 characters where a list'],
      ['budget', '5/minute', 'a text of 8 characters where an object'],
      ['budget', null, 'null where an object'],
      ['isFault', true, 'a boolean where a function'],
      ['pseudonymize', 'key', 'a text of 3 characters where a function'],
      ['reportOnly', 'scrub', 'a text of 5 characters where a list'],
      ['off', new Set(['budget']), 'an object where a list'],
      ['environmentVariables', [], 'a list of 0 where an object'],
      ['onDecision', {}, 'an object where a function'],
      ['sendImagesUnread', 'yes', 'a text of 3 characters where true or false'],
      ['recordings', true, 'a boolean where an object'],
      ['warn', console, 'an object where a function'],
    ];
    for (const [name, value, problem] of wrong)
      expect(refusalOf({ [name]: value })).toMatch(
        new RegExp(
          `^\\[vedette\\] policy\\.${name}: ${problem} belongs\\. Give it (?:an? [a-z ]+|true or false), or leave it out\\.$`,
        ),
      );
  });

  test('are refused where a stage is named that is none, and scrubbing has no switch', () => {
    expect(refusalOf({ reportOnly: ['enrich', 'scrubb'] })).toBe(
      '[vedette] policy.reportOnly[1]: a text of 6 characters that names nothing here. Did you mean "scrub"?',
    );
    expect(refusalOf({ off: ['scrub'] })).toBe(
      '[vedette] policy.off[0]: a text of 5 characters that names nothing here. Known here: budget, fingerprint.',
    );
    expect(refusalOf({ off: [null] })).toBe(
      '[vedette] policy.off[0]: null that names nothing here. Known here: budget, fingerprint.',
    );
  });

  test('are refused with two of one id', () => {
    const detector = { id: 'a', label: 'a', keys: ['a'] };
    expect(refusalOf({ detectors: [detector, detector] })).toContain('[vedette] policy.detectors[1].id: a second one');
    expect(
      refusalOf({
        fingerprintRules: [
          { id: 'a', group },
          { id: 'a', group },
        ],
      }),
    ).toContain('policy.fingerprintRules[1].id');
    const enricher = { id: 'a', describe: group };
    expect(refusalOf({ enrichers: [enricher, { ...enricher, id: 'b' }, enricher] })).toContain('policy.enrichers[2].id');
  });

  test('are refused with a rule or an enricher that cannot be asked', () => {
    expect(refusalOf({ fingerprintRules: [{ id: 'a', grup: group }] })).toContain(
      'policy.fingerprintRules[0] "a".grup: unknown option, with a function. Did you mean "group"?',
    );
    expect(refusalOf({ enrichers: [{ id: 'a', describe: 'x' }] })).toContain(
      'policy.enrichers[0].describe: a text of 1 characters',
    );
    expect(refusalOf({ enrichers: [group] })).toContain('policy.enrichers[0]: a function without an id');
  });

  test('are refused with a budget that is not fit, and with a detector that is not', () => {
    expect(refusalOf({ budget: { errors: '20/fortnight' } })).toContain('[vedette] policy.budget.errors: ');
    expect(refusalOf({ budget: { errors: '50000/month' } })).toContain("Write scope: 'process'");
    expect(refusalOf({ budget: { errors: '50000/month', store: createMemoryStore() } })).toContain("Write scope: 'process'");
    expect(refusalOf({ detectors: [{ id: 'a', label: 'a', pattern: /(a+)+$/g }] })).toContain(
      '[vedette] policy.detectors[0].pattern: ',
    );
  });

  test('are never told', () => {
    const secret = `sk_${'live'}_4eC39HqLyjWDarjtT1zdp7dc`;
    const names = Object.keys(everything());
    const wrong = [secret, [secret], { [secret]: secret }, { errors: secret }, [{ id: secret }, { id: secret }]];
    for (const value of wrong) for (const name of names) expect(refusalOf({ [name]: value })).not.toContain('4eC39Hq');
  });
});

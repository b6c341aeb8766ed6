import { describe, expect, test } from 'vitest';
import { explainFingerprint } from './explain-fingerprint.ts';
import { defineFingerprintRule } from './grouping/define-rule.ts';
import { part } from './grouping/part.ts';
import type { FingerprintRule } from './grouping/rule.ts';
import { fingerprintRulesFrom } from './grouping/rules-text/text-rules.ts';
import { stabilityEvents } from './grouping/stability-sample.ts';
import { definePolicy } from './policy.ts';
import { propertyOf } from './sentry.ts';
import { fingerprint } from './stages/fingerprint.ts';

const email = 'jane.roe@example.com';
const frames = [{ function: 'charge', filename: '/app/payments.js', in_app: true }];
const declined = (value: string): object => ({ exception: { values: [{ type: 'StripeError', value }] } });

const authored: readonly FingerprintRule[] = [
  { id: 'shop/info', when: { type: 'StripeError', level: 'info' }, group: ['info'] },
  { id: 'shop/none', group: () => undefined },
  {
    id: 'shop/throws',
    group: () => {
      throw new Error('x');
    },
  },
  {
    id: 'shop/declined',
    reason: 'declined by the bank',
    when: { type: 'Stripe*', value: '*declined*', '!tags.team': 'web' },
    group: (_event, _hint, { message }) => [part('reason', message.text), part('route', '/pay', { isNarrow: true })],
  },
];

const rules = authored.map(defineFingerprintRule);

describe('the explanation of a fingerprint', () => {
  test('goes by what the client says of its SDK, as the stage does, unless the event says it', () => {
    const sdk = { name: 'sentry.javascript.node', version: '11.12.0' };
    const client = { getOptions: () => ({ _metadata: { sdk } }) };
    const policy = definePolicy({
      fingerprintRules: [defineFingerprintRule({ id: 'node', when: { sdk: 'sentry.javascript.node' }, group: ['node'] })],
    });
    const event = { message: 'x' };
    const explained = explainFingerprint(event, policy, { client });
    expect(fingerprint(event, {}, policy, { sdk }).event).toEqual({ ...event, fingerprint: explained.fingerprint });
    expect(explained.rule).toEqual({
      id: 'node',
      conditions: [{ condition: 'sdk:sentry.javascript.node', saw: ['sentry.javascript.node'], matched: true }],
    });
    for (const other of [{ sdk: { name: 'sentry.javascript.browser' } }, {}])
      expect(explainFingerprint({ ...event, ...other }, policy, 'sdk' in other ? { client } : {}).rule?.id).not.toBe('node');
  });

  test('says which rule named the issue, what its conditions saw, and which rules were asked before it', () => {
    const event = { ...declined(`card 4711 of ${email} was declined`), tags: { team: 'secret-team' } };
    expect(explainFingerprint(event, { fingerprintRules: rules })).toEqual({
      grouping: '2026-11',
      mode: 'custom',
      setBy: 'rule',
      fingerprint: ['reason=card <value> of <email> was declined;', 'route=/pay;'],
      key: expect.stringMatching(/^k1-[\da-f]{16}$/),
      rule: {
        id: 'shop/declined',
        reason: 'declined by the bank',
        conditions: [
          { condition: 'error.type:Stripe*', saw: ['StripeError'], matched: true },
          { condition: 'error.value:*declined*', saw: ['card <value> of <email> was declined'], matched: true },
          { condition: '!tags.team:web', saw: ['a text of 11 characters'], matched: true },
        ],
      },
      rejected: [
        {
          id: 'shop/info',
          why: 'condition',
          failing: { condition: 'level:info', saw: ['error'], matched: false },
        },
        { id: 'shop/none', why: 'no answer' },
        { id: 'shop/throws', why: 'failed' },
      ],
      message: {
        template: 'card <value> of <email> was declined',
        slots: [
          { kind: 'int', start: 5, end: 9 },
          { kind: 'email', start: 13, end: 33 },
        ],
      },
      guard: {
        state: 'ok',
        left: [],
        widths: [
          ['reason=card <value> of <email> was declined;', 'route=/pay;'],
          ['reason=card <value> of <email> was declined;'],
          ['{{ default }}'],
        ],
      },
      server: {
        hashOf: ['fingerprint'],
        aiGrouping: 'off',
        unless: ["A fingerprint rule in the project's settings, or one of Sentry's own, replaces what the event brings."],
      },
    });
    expect(JSON.stringify(explainFingerprint(event, { fingerprintRules: rules }))).not.toMatch(/secret-team|jane|4711/);
  });

  test('says the line of a rule that came from a text, and that the server may see other frames', () => {
    const text = ['# ours', 'error.type:Other -> other', 'stack.function:charge app:yes -> {{ default }} charge'].join('\n');
    const event = { exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames } }] } };
    const { rule, mode, rejected, server } = explainFingerprint(event, { fingerprintRules: fingerprintRulesFrom(text) });
    expect({ rule, mode, rejected }).toEqual({
      mode: 'hybrid',
      rule: {
        id: 'rules:3',
        line: 3,
        conditions: [
          { condition: 'stack.function:charge', saw: ['charge'], matched: true },
          { condition: 'app:yes', saw: ['true'], matched: true },
        ],
      },
      rejected: [
        {
          id: 'rules:2',
          line: 2,
          why: 'condition',
          failing: { condition: 'error.type:Other', saw: ['Error'], matched: false },
        },
      ],
    });
    expect(server.hashOf).toEqual(['fingerprint', 'frames']);
    expect(server.aiGrouping).toBe('same fingerprint');
    expect(server.unless.at(-1)).toBe(
      'The rule goes by frames; a rule on the server may see others, once source maps are applied.',
    );
  });

  test('says what is left to Sentry, and what its hash is made of', () => {
    const stacked = explainFingerprint({ exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames } }] } });
    expect(stacked).toMatchObject({
      mode: 'default',
      setBy: 'nobody',
      fingerprint: ['{{ default }}'],
      server: { hashOf: ['frames'], aiGrouping: 'on' },
    });
    expect(stacked).not.toHaveProperty('rule');
    const off = { off: ['fingerprint'] } as const;
    expect(explainFingerprint(declined('x'), off).server).toMatchObject({ hashOf: ['type', 'value'], aiGrouping: 'off' });
    expect(explainFingerprint({ message: 'x' }, off).server.hashOf).toEqual(['message']);
    expect(explainFingerprint({}, off).server.hashOf).toEqual(['nothing']);
    expect(explainFingerprint({ threads: { values: [{ stacktrace: { frames } }] } }).server.hashOf).toEqual(['frames']);
  });

  test('says that the application set the fingerprint, which is shown as it leaves', () => {
    const own = explainFingerprint({ message: 'x', fingerprint: ['order', email, 7, {}] }, { fingerprintRules: rules });
    expect(own).toMatchObject({ mode: 'custom', setBy: 'application', rejected: [] });
    expect(own.fingerprint).toEqual(['order', '[email]', '7', 'an object']);
  });

  test('says what the guard holds back', () => {
    const guarded = [{ rule: 'shop/declined', state: 'widened', width: 1 }] as const;
    const policy = definePolicy({ fingerprintRules: rules });
    const wide = explainFingerprint(declined('declined'), policy, { guarded });
    expect(wide.fingerprint).toEqual(['reason=declined;']);
    expect(wide.guard).toMatchObject({ state: 'widened', left: ['route'] });
    const tripped = explainFingerprint(declined('declined'), policy, {
      guarded: [{ rule: 'shop/declined', state: 'tripped' }],
    });
    expect(tripped).toMatchObject({ mode: 'default', fingerprint: ['{{ default }}'], guard: { state: 'tripped' } });
  });

  test('looks at the original exception, where it is given', () => {
    const byCode: FingerprintRule = {
      id: 'code',
      group: (_event, { originalException }) => [part('code', String(propertyOf(originalException, 'code')))],
    };
    const options = { fingerprintRules: [byCode] };
    expect(explainFingerprint({}, options, { originalException: { code: 'E1' } }).fingerprint).toEqual(['code=E1;']);
  });

  test('is what the stage does, for faults of all kinds; nothing is told and no event is written to', () => {
    const policy = definePolicy({
      onDecision: () => {
        throw new Error('told');
      },
    });
    for (const { event, original: originalException } of stabilityEvents(7)) {
      const before = JSON.stringify([event, originalException]);
      const named = propertyOf(fingerprint(event, { originalException }, policy).event, 'fingerprint') ?? ['{{ default }}'];
      expect(explainFingerprint(event, policy, { originalException }).fingerprint).toEqual(named);
      expect(JSON.stringify([event, originalException])).toBe(before);
    }
  });

  test('says that an event cannot be read, and does not throw', () => {
    const throwing = {
      get: (): never => {
        throw new Error('no');
      },
    };
    const getter = Object.defineProperty({}, 'exception', { enumerable: true, ...throwing });
    for (const event of [new Proxy({}, throwing), getter]) {
      const explanation = explainFingerprint(event, { fingerprintRules: rules });
      expect(explanation).toMatchObject({ isUnreadable: true, mode: 'default', fingerprint: ['{{ default }}'] });
      expect(explanation.key).toBe('k1-unreadable');
    }
    expect(explainFingerprint({ message: 'x' })).not.toHaveProperty('isUnreadable');
  });

  test('refuses options as a policy does', () => {
    expect(() => explainFingerprint({}, JSON.parse('{ "fingerprintRule": [] }'))).toThrow(/unknown option/);
    expect(() => Reflect.apply(explainFingerprint, undefined, [{}, {}, { guarded: null }])).toThrow(
      '[vedette] explainFingerprint.guarded: null where a list belongs.',
    );
  });

  test('refuses what is no client, and options that there are not', () => {
    const explain = (options: object): unknown => Reflect.apply(explainFingerprint, undefined, [{}, {}, options]);
    expect(() => explain({ client: 5 })).toThrow('Give it what Sentry.getClient() gives.');
    expect(() => explain({ originalExeption: 5 })).toThrow('Did you mean "originalException"?');
  });
});

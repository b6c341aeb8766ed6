import { describe, expect, test } from 'vitest';
import { defineFingerprintRule } from '../grouping/define-rule.ts';
import { defineFingerprintRules } from '../grouping/pack.ts';
import { part } from '../grouping/part.ts';
import type { FingerprintRule } from '../grouping/rule.ts';
import { template } from '../grouping/template/template.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import { fingerprint } from './fingerprint.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

function fail(): never {
  throw new Error('no group');
}

/** A callback that was made asynchronous, which the types refuse. */
const reject = (): Promise<never> => Promise.reject(new Error('x'));

function named(
  event: object,
  fingerprintRules: readonly FingerprintRule[],
  options: PolicyOptions = {},
): ReturnType<typeof fingerprint> {
  return fingerprint(event, {}, definePolicy({ ...options, fingerprintRules }));
}

const answering = (id: string, ...parts: string[]): FingerprintRule => ({ id, group: () => parts });

describe('the fingerprint stage', () => {
  test('the first rule that answers names the issue', () => {
    const event = { message: 'x' };
    const rules = [{ id: 'none', group: () => undefined }, answering('empty'), answering('a', 'a', '1'), answering('b', 'b')];
    expect(named(event, rules)).toEqual({
      event: { message: 'x', fingerprint: ['a', '1'] },
      decisions: [{ stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'set', rule: 'a' }],
    });
    expect(event).toEqual({ message: 'x' });
  });

  test('the rules of the user are asked before the built-in one, and one with its id takes its place', () => {
    const event = { message: 'order 1 is late' };
    expect(named(event, []).event).toEqual({ ...event, fingerprint: ['type=message;', 'template=order <value> is late;'] });
    expect(named(event, [answering('own', 'own')]).event).toEqual({ ...event, fingerprint: ['own'] });
    expect(named(event, [{ id: 'message/template', group: () => undefined }])).toEqual({ event, decisions: [] });
  });

  test('a fingerprint that the application set stays, and no rule is asked; an empty one is none', () => {
    const own = { message: 'x', fingerprint: ['own'] };
    expect(named(own, [{ id: 'a', group: fail }])).toEqual({ event: own, decisions: [] });
    expect(named({ ...own, fingerprint: [] }, [answering('a', 'a')]).event).toEqual({ message: 'x', fingerprint: ['a'] });
  });

  test('a rule that throws, or whose answer is no fingerprint, is passed over and told of', async () => {
    const rules: readonly FingerprintRule[] = [
      { id: 'throws', group: fail },
      { id: 'text', group: () => JSON.parse('"payments"') },
      { id: 'number', group: () => JSON.parse('42') },
      { id: 'object part', group: () => JSON.parse('["a", {"b": 1}]') },
      { id: 'promise', group: Reflect.get({ reject }, 'reject') },
      { id: 'parts', group: () => JSON.parse('["a", 1, false]') },
    ];
    const { event, decisions } = named({ message: 'x' }, rules);
    await new Promise((resolve) => setImmediate(resolve));
    expect(event).toEqual({ message: 'x', fingerprint: ['a', '1', 'false'] });
    expect(decisions[0]).toEqual({ stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'failed', rule: 'throws' });
    expect(decisions.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'throws failed',
      'text failed',
      'number failed',
      'object part failed',
      'promise failed',
      'parts set',
    ]);
  });

  test('leaves an event with a usable stack to Sentry', () => {
    const frames = [{ function: 'charge', filename: '/app/payments.js', in_app: true }];
    const event = { exception: { values: [{ type: 'Error', value: 'order 1', stacktrace: { frames } }] } };
    expect(named(event, [])).toEqual({ event, decisions: [] });
  });

  test('changes nothing and tells everything where it only reports, and does nothing where it is off', () => {
    const event = { message: 'x' };
    const reported = named(event, [answering('a', 'a')], { reportOnly: ['fingerprint'] });
    expect(reported.event).toBe(event);
    expect(reported.decisions).toEqual([
      { stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'would set', rule: 'a' },
    ]);
    expect(named(event, [answering('a', 'a')], { off: ['fingerprint'] })).toEqual({ event, decisions: [] });
  });

  test('a rule is asked only where its conditions hold, and a list is its answer with its variables replaced', () => {
    const rules: readonly FingerprintRule[] = [
      defineFingerprintRule({ id: 'other', when: { type: 'CartError' }, group: fail }),
      defineFingerprintRule({
        id: 'listed',
        when: { message: 'order*', level: 'error' },
        group: ['order', '{{ transaction }}'],
      }),
    ];
    const event = { message: 'order 1 is late', level: 'error', transaction: 'POST /orders' };
    expect(named(event, rules)).toEqual({
      event: { ...event, fingerprint: ['order', 'POST /orders'] },
      decisions: [{ stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'set', rule: 'listed' }],
    });
    expect(named({ ...event, level: 'info' }, rules).decisions).toMatchObject([{ rule: 'message/template' }]);
  });

  test('the rules of packs are asked behind those of the user, with the views of the event, and tell their pack and reason', () => {
    const pack = defineFingerprintRules({
      name: '@acme/payments',
      version: '1',
      rules: [
        { id: 'broken', reason: 'never', when: { message: 'card*' }, group: fail },
        { id: 'declined', reason: 'declined by the bank', group: (_event, _hint, { message }) => [part('reason', message.text)] },
      ],
      examples: [{ event: { message: 'card 1' }, sameAs: { message: 'card 2' } }],
    });
    const options = { fingerprintPacks: [pack] };
    const told = { stage: 'fingerprint', grouping: '2026-11', item: 'event', pack: '@acme/payments' };
    expect(named({ message: 'card 1' }, [], options)).toEqual({
      event: { message: 'card 1', fingerprint: [`reason=card ${number};`] },
      decisions: [
        { ...told, outcome: 'failed', rule: 'broken', reason: 'never' },
        { ...told, outcome: 'set', rule: 'declined', reason: 'declined by the bank' },
      ],
    });
    expect(named({ message: 'card 1' }, [answering('own', 'own')], options).event).toMatchObject({ fingerprint: ['own'] });
  });

  test('words that a pack knows count for the templates of all rules', () => {
    const pack = defineFingerprintRules({
      name: '@acme/rockets',
      version: '1',
      rules: [{ id: 'none', group: () => undefined }],
      words: { keep: ['saturn5'], mask: ['acme'] },
      examples: [{ event: { message: 'x' }, sameAs: { message: 'x' } }],
    });
    const event = { message: 'saturn5 of acme is late' };
    expect(named(event, [], { fingerprintPacks: [pack] }).event).toMatchObject({
      fingerprint: ['type=message;', `template=saturn5 of ${number} is late;`],
    });
    expect(named(event, []).event).toMatchObject({ fingerprint: ['type=message;', `template=${number} of acme is late;`] });
    const values = [
      { type: 'InnerError', value: 'saturn5 lost acme' },
      { type: 'OuterError', value: 'launch failed' },
    ];
    expect(named({ exception: { values } }, [], { fingerprintPacks: [pack] }).event).toMatchObject({
      fingerprint: ['type=OuterError;', 'template=launch failed;', `cause=InnerError: saturn5 lost ${number};`],
    });
    const answered = { exception: { values: [{ type: 'HttpError', value: 'sync saturn5 HTTP 401' }] } };
    expect(named(answered, [], { fingerprintPacks: [pack] }).event).toMatchObject({
      fingerprint: ['type=HttpError;', 'template=sync saturn5 HTTP 401;', 'status=401;'],
    });
  });

  test('conditions on the SDK go by what the client says of it, and the event is sent without that', () => {
    const rules = [defineFingerprintRule({ id: 'node', when: { sdk: 'sentry.javascript.node' }, group: ['node'] })];
    const event = { message: 'x' };
    const by = (sdk?: object): object => fingerprint(event, {}, definePolicy({ fingerprintRules: rules }), { sdk }).event;
    expect(by({ name: 'sentry.javascript.node' })).toEqual({ message: 'x', fingerprint: ['node'] });
    expect(by()).toMatchObject({ fingerprint: ['type=message;', 'template=x;'] });
  });

  test('where a library threw, the template stands beside the grouping of Sentry', () => {
    const frames = [{ function: 'parse', filename: '/app/node_modules/x/a.js', in_app: false }];
    const event = { exception: { values: [{ type: 'Error', value: 'no end of line 7', stacktrace: { frames } }] } };
    expect(named(event, []).event).toEqual({
      ...event,
      fingerprint: ['{{ default }}', 'type=Error;', `template=no end of line ${number};`],
    });
  });
});

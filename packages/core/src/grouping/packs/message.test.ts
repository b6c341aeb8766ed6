import { describe, expect, test } from 'vitest';
import { keyOf } from '../key.ts';
import { fingerprintBy } from '../rule.ts';
import { template } from '../template/template.ts';
import { type Views, viewsOf } from '../views.ts';
import { message } from './message.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

function group(event: object): readonly string[] | undefined {
  const rule = message.rules.find(({ id }) => id === 'message/template');
  return rule && fingerprintBy(rule, event, {});
}

describe('the rule for messages', () => {
  test('names an issue by type and template where there is no stack to go by', () => {
    expect(group({ message: 'order 1 of jane@example.com is late' })).toEqual([
      'type=message;',
      `template=order ${number} of <email> is late;`,
    ]);
    const rejected = { type: 'UnhandledRejection', value: 'timeout after 30 s' };
    expect(group({ exception: { values: [{ type: 'Error', value: 'inner 1' }, rejected] } })).toEqual([
      'type=UnhandledRejection;',
      'template=timeout after <duration>;',
      `cause=Error: inner ${number};`,
    ]);
  });

  test('tells objects that were thrown by their codes, which the SDK leaves out', () => {
    const rule = message.rules.find(({ id }) => id === 'message/template');
    const event = { exception: { values: [{ type: 'Error', value: 'payment failed' }] } };
    const thrown = { code: 'E_CARD_DECLINED', message: 'payment failed' };
    const parts = rule && fingerprintBy(rule, event, { originalException: thrown });
    expect(parts).toEqual(['type=Error;', 'template=payment failed;', 'code=E_CARD_DECLINED;']);
    const personal = { code: 'jane@example.com', message: 'payment failed' };
    expect(rule && fingerprintBy(rule, event, { originalException: personal })).toEqual([
      'type=Error;',
      'template=payment failed;',
    ]);
  });

  test('leaves an event with a usable stack, or without a message, to Sentry', () => {
    const frames = [{ function: 'charge', filename: '/app/payments.js', in_app: true }];
    expect(group({ exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames } }] } })).toBeUndefined();
    expect(group({})).toBeUndefined();
    expect(group({ message: '' })).toBeUndefined();
    expect(group({ exception: { values: [{ type: 'Error', value: '' }] } })).toBeUndefined();
  });

  test('answers parts that cannot run into each other and that no server reads as a variable', () => {
    const parts = group({ exception: { values: [{ type: 'a;template=b', value: '{{ default }} %3b {{message}}' }] } });
    expect(parts).toEqual(['type=a%3btemplate%3db;', expect.stringMatching(/^template=[^={};]*;$/)]);
    const joined = (type: string, value: string): string => group({ exception: { values: [{ type, value }] } })?.join('') ?? '';
    expect(joined('a', 'b;c')).not.toBe(joined('a;template=b', 'c'));
  });

  test('keeps long messages apart that begin alike, and no part grows without bound', () => {
    const start = 'word '.repeat(60);
    const [one, other] = [`${start}one`, `${start}other`].map((message) => group({ message }));
    expect(one).not.toEqual(other);
    expect(Math.max(...(one ?? []).map(({ length }) => length))).toBeLessThan(201);
  });

  test('groups what shares a key', () => {
    const events = [{ message: 'order 1 is late' }, { message: 'order 2 is late' }];
    expect(new Set(events.map((event) => `${group(event)}`)).size).toBe(new Set(events.map(keyOf)).size);
  });

  test('makes no template where a stack says where the fault is', () => {
    const views: Views = Object.defineProperty(Object.create(viewsOf({})), 'message', {
      get: () => {
        throw new Error('a template was made');
      },
    });
    const stacked: Views = Object.create(views, { hasUsableStack: { value: true } });
    for (const rule of message.rules) expect(fingerprintBy(rule, {}, {}, stacked)).toBeUndefined();
  });
});

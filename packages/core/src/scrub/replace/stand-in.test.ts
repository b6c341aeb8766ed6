import { describe, expect, test } from 'vitest';
import { standInFor } from './stand-in.ts';

const nothing = {
  platform: 'javascript',
  level: 'error',
  exception: { values: [{ type: 'Error', value: 'withheld by vedette' }] },
};

function typed(type: unknown): unknown {
  return standInFor({ exception: { values: [{ type: 'Inner' }, { type, value: 'tulip' }] } });
}

describe('a stand-in', () => {
  test('has the id, the time and the type of the outermost error, and nothing else of the event', () => {
    const id = '3f2a9c1d'.repeat(4);
    expect(
      standInFor({
        event_id: id,
        timestamp: 1.5,
        message: 'tulip',
        user: { id: 7 },
        exception: { values: [{ type: 'OrderError' }] },
      }),
    ).toEqual({
      ...nothing,
      event_id: id,
      timestamp: 1.5,
      exception: { values: [{ type: 'OrderError', value: 'withheld by vedette' }] },
    });
  });

  test.each(['OrderError', '$', '_private', 'errors.NotFound', 'A'.repeat(64)])('has the type %s', (type) => {
    expect(typed(type)).toEqual({ ...nothing, exception: { values: [{ type, value: 'withheld by vedette' }] } });
  });

  test.each(['A'.repeat(65), 'rosa@example.org', 'two words', '7th', '', 7, undefined])(
    'has no type that is no name: %s',
    (type) => {
      expect(typed(type)).toEqual(nothing);
    },
  );

  test('has no id and no time of another form', () => {
    expect(standInFor({ event_id: 'rosa@example.org', timestamp: 'now', exception: 'tulip' })).toEqual(nothing);
  });

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a text', 'tulip'],
    ['a list', ['tulip']],
    ['a Proxy that throws', new Proxy({}, { get: () => expect.unreachable() })],
    ['exceptions that throw', { exception: { values: [new Proxy({}, { get: () => expect.unreachable() })] } }],
    [
      'exceptions without end',
      { exception: { values: new Proxy([], { get: (target, key) => (key === 'length' ? 1e9 : Reflect.get(target, key)) }) } },
    ],
  ])('stands in for %s', (_what, event) => {
    expect(standInFor(event)).toEqual(nothing);
  });

  test('carries on for how many occurrences the event stood, and nothing else of its tags', () => {
    const event = {
      tags: { 'vedette.weight': '12', customer: 'jane' },
      contexts: { error_sampling: { client_sample_rate: 0.5 } },
    };
    expect(standInFor(event)).toMatchObject({
      tags: { 'vedette.weight': '12' },
      contexts: { error_sampling: { client_sample_rate: 1 / 12 } },
    });
    expect(JSON.stringify(standInFor(event))).not.toContain('jane');
    for (const weight of ['jane', 12, '0', '-1', '1e3', null]) {
      expect(standInFor({ tags: { 'vedette.weight': weight } })).not.toHaveProperty('tags');
    }
  });
});

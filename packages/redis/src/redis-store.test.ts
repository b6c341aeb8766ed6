import { createClient } from '@redis/client';
import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { askOf, month } from './lease-sample.ts';
import { redisStore } from './redis-store.ts';

function warningsOf(make: (warn: (sentence: string) => void) => unknown): readonly string[] {
  const warnings: string[] = [];
  make((sentence) => warnings.push(sentence));
  return warnings;
}

describe('a store on a client', () => {
  test('says once which setting keeps the client from queueing, where the client does', () => {
    const queueing = [createClient(), new Redis({ lazyConnect: true })];
    expect(queueing.map((client) => warningsOf((warn) => redisStore(client, { warn })))).toEqual([
      [expect.stringContaining('disableOfflineQueue: true')],
      [expect.stringContaining('enableOfflineQueue: false')],
    ]);
    const set = [createClient({ disableOfflineQueue: true }), new Redis({ lazyConnect: true, enableOfflineQueue: false })];
    expect(set.flatMap((client) => warningsOf((warn) => redisStore(client, { warn })))).toEqual([]);
    const unknown = { eval: async () => 1, evalsha: async () => 1 };
    expect(warningsOf((warn) => redisStore(unknown, { warn }))).toEqual([]);
  });

  test('refuses what is no client and options that make no sense, and says what to write', () => {
    const client = createClient({ disableOfflineQueue: true });
    const wrong: readonly unknown[] = [undefined, null, {}, 'redis://secret@host', { evalsha: 1 }, { eval: () => 1 }];
    for (const none of wrong) {
      // @ts-expect-error: what a program without types may give
      expect(() => redisStore(none)).toThrow(/^\[vedette\] redisStore: no client of redis/);
    }
    const names = {
      '': 'an empty text',
      'a b': 'a text with other characters',
      '{a}': 'a text with other characters',
      ['x'.repeat(101)]: 'a text of 101 characters',
    };
    for (const [name, told] of Object.entries(names))
      expect(() => redisStore(client, { name })).toThrow(`redisStore, name: ${told} where a name belongs. Write 1 to 100`);
    for (const timeout of [0, -1, Number.NaN, 1001]) expect(() => redisStore(client, { timeout })).toThrow('redisStore, timeout');
    expect(() => redisStore(client, { learning: 90_000 })).toThrow('redisStore, learning: the number 90000 where a time belongs');
    // @ts-expect-error: what a program without types may give
    expect(() => redisStore(client, { warn: 'yes' })).toThrow(
      'redisStore, warn: a value of type string where a function belongs. Give one that takes a sentence, or leave it out.',
    );
    // @ts-expect-error: what a program without types may give
    expect(() => redisStore(client, { timout: 5 })).toThrow(
      '[vedette] redisStore.timout: unknown option, with a number. Did you mean "timeout"?',
    );
    // @ts-expect-error: what a program without types may give
    expect(() => redisStore(client, null)).toThrow('[vedette] redisStore: null where options belong. Write {');
  });

  test('what the script cannot have answered is no answer', async () => {
    const head = ['vedette 1', '1.2', '3', '1', '5000', '1', '0.5', '', '7'];
    const headWith = (place: number, text: string): readonly string[] => head.map((told, at) => (at === place ? text : told));
    const standing = ['1', '0', '10'];
    const nonsense: readonly unknown[] = [
      undefined,
      null,
      'OK',
      7,
      {},
      [],
      [[]],
      [head],
      [head, standing, [], []],
      [head, standing, [], [], []],
      [head, standing, [], [], 'none', []],
      [head, standing, [], [], [], 'none'],
      [head, [7], [], [], [], []],
      [head, ['1', 'x', '3'], [], [], [], []],
      [head, ['1', '2'], [], [], [], []],
      [['vedette 2', ...head.slice(1)], standing, [], [], [], []],
      [headWith(3, 'nan'), standing, [], [], [], []],
      [headWith(4, ''), standing, [], [], [], []],
      [headWith(6, 'full'), standing, [], [], [], []],
      [headWith(8, ''), standing, [], [], [], []],
    ];
    for (const answer of [...nonsense, [head, standing, [], [], [], ['{}']]]) {
      const said = async (): Promise<unknown> => answer;
      const asked = askOf(redisStore({ eval: said, evalSha: said }), [month(9)]);
      if (nonsense.includes(answer)) await expect(asked).rejects.toThrow(/^The script answered/);
      else expect((await asked).tokens.granted).toBe(1);
    }
  });

  test('never throws where it is asked: a client that throws is a store that is down', async () => {
    const thrown = (): never => {
      throw new Error('not there');
    };
    const store = redisStore({ eval: thrown, evalSha: thrown });
    const answer = askOf(store, [month(9)]);
    await expect(answer).rejects.toThrow('not there');
    const odd = async (): Promise<never> => Promise.reject('a text');
    await expect(askOf(redisStore({ eval: odd, evalsha: odd }), [month(9)])).rejects.toBeInstanceOf(Error);
  });
});

import { expect, test } from 'vitest';
import { walk } from '../scrub/walk.ts';
import { createWork } from '../scrub/work.ts';
import { keepingKeys } from './keeping-keys.ts';

test('a visitor that keeps keys is asked about every key and index, and keeps what it has no answer for', () => {
  const asked: unknown[] = [];
  const visitor = keepingKeys<string>({
    below: (context, key, value) => {
      asked.push([context, key, value]);
      return key === 'kept' ? undefined : String(key);
    },
    leaf: (value) => `${value}!`,
  });
  const sent = walk({ kept: 'a', list: ['b'] }, 'root', visitor, createWork());
  expect(sent).toEqual({ kept: 'a', list: ['b!'] });
  expect(asked).toEqual([
    ['root', 'kept', 'a'],
    ['root', 'list', ['b']],
    ['list', 0, 'b'],
  ]);
});

import { expect, it } from 'vitest';
import { structureIn } from './structured-text.ts';

it.each([
  [
    'query',
    '?a=1&b=x%20y+z&c&%E0=1',
    [
      ['a', '1'],
      ['b', 'x y z'],
      ['c', ''],
      ['%E0', '1'],
    ],
  ],
  [
    'cookies',
    'a=1; b = x=y;;flag',
    [
      ['a', '1'],
      ['b', 'x=y'],
      ['flag', ''],
    ],
  ],
  ['body', '{"a":[1]}', { a: [1] }],
  ['body', 'a=1&b=2', { a: '1', b: '2' }],
  ['body', '{"a":', undefined],
  ['body', 'some words = text', undefined],
  ['body', '12', undefined],
  ['pairs', 'a=1', undefined],
] as const)('reads a text of %s: %s', (reading, text, structure) => {
  expect(structureIn(text, { flag: 'true', reading })).toEqual(structure);
});

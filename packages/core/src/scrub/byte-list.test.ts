import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { textOfBytes } from './byte-list.ts';

const bytesOf = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

function sentOf(extra: object): unknown {
  const { sent } = scrubItem([{ type: 'event' }, { extra }], definePolicy({ warn: () => undefined }));
  return JSON.parse(JSON.stringify(sent?.[1])).extra;
}

test('a list of numbers spells a text where each of them is a byte of one', () => {
  expect(textOfBytes(bytesOf('größer'))).toBe('größer');
});

test.each([[[1, 2, 3, 4, 5, 6]], [[97, 98, 99]], [[97, 98, 99, 100, 101, 256]], [[97, 98, 99, 100, 101, 1.5]], [['abcdef']]])(
  '%j spells none',
  (list) => {
    expect(textOfBytes(list)).toBeUndefined();
  },
);

test('a list of bytes that spells a value is one list with the label of it', () => {
  const text = 'mail from rosa.diaz@example.org';
  expect(sentOf({ data: bytesOf(text), nested: { body: [bytesOf(text)] } })).toEqual({
    data: ['[email]'],
    nested: { body: [['[email]']] },
  });
});

test('lists of other numbers leave as they are', () => {
  const extra = { ages: [34, 45, 33, 61, 28, 47], bytes: bytesOf('nothing to hide in this text') };
  expect(sentOf(extra)).toEqual(extra);
});

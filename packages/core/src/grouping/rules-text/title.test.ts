import { expect, test } from 'vitest';
import { titleFor } from './title.ts';

test('a title has its variables replaced wherever they stand, by what the event says', () => {
  const event = { transaction: '/pay', exception: { values: [{ type: 'LateError', value: 'order 7 is late' }] } };
  expect(titleFor('{{ type }} ({{transaction}}): {{ message }} {{ release }} {{type}}{{value}}', event)).toBe(
    'LateError (/pay): order 7 is late {{ release }} {{type}}{{value}}',
  );
});

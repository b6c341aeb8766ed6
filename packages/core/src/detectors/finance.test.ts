import { expect, test } from 'vitest';
import { scrubbedBy } from '../scrub/scrubbed-by.ts';
import { finance } from './finance.ts';

const scrubbed = scrubbedBy(finance);

test.each([
  ['bic=DEUTDEFF, paid', 'bic=[bic], paid'],
  ['{"swiftCode":"NEDSZAJJXXX"}', '{"swiftCode":"[bic]"}'],
  ['routing number: 021000021', 'routing number: [routing number]'],
  ['accountNumber=000123456789', 'accountNumber=[account number]'],
  ['account_holder_name="Rosa Diaz"', 'account_holder_name="[name]"'],
  ['Payment(accountHolder=Rosa Diaz Blue, amount=7)', 'Payment(accountHolder=[name], amount=7)'],
  ['account holder: Rosa Diaz\npage: 2', 'account holder: [name]\npage: 2'],
  ['account holder: Rosa Diaz Paid by card', 'account holder: [name] Diaz Paid by card'],
  ['sort_code=12-34-56', 'sort_code=[account number]'],
  ['to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.', 'to [wallet].'],
  ['bitcoin:3P14159f73E4gFr7JterCCQh9QjiTjiZrG?amount=1', 'bitcoin:[wallet]?amount=1'],
  ['to BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'to [wallet]'],
  ['to 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'to [wallet]'],
  ['paid by 8600 0304 9285 0007', 'paid by [card]'],
])('%s becomes %s', (text, expected) => {
  expect(scrubbed(text)).toBe(expected);
});

test.each([
  'bic: unknown',
  'account_holder_type: company',
  'swift: 5.10',
  'routing number: missing',
  'routing number: 021000022',
  'account number: invalid',
  '1a1zp1ep5qgefi2dmptftl5slmv7divfna',
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
  '3f2a9c1d-07be-4563-9f2a-9c1d07be4563',
  '0x7fff5fbff8c0',
  `0x${'9f2c81d0'.repeat(8)}`,
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
  'bc1 and 3f2a9c1d07be45633f2a9c1d07be4563',
  '1785312000000 1785312000000000 9792030000000001',
])('%s is left', (text) => {
  expect(scrubbed(text)).toBe(text);
});

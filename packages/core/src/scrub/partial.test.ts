import { expect, test } from 'vitest';
import { partOf } from './partial.ts';
import { withCheckDigit } from './planted-sample.ts';

const card = withCheckDigit('411111000022334');

test('of an address the domain is left, of a card its issuer and its end, of an IP address its network', () => {
  const parts = [
    partOf('domain', 'rosa.lind+shop@mail.example.co.uk', 'email'),
    partOf('issuer', card, 'card'),
    partOf('issuer', card.replace(/(\d{4})(?=\d)/g, '$1 '), 'card'),
    partOf('issuer', withCheckDigit('34000000000123'), 'card'),
    partOf('network', '203.0.113.97', 'ip'),
    partOf('network', '2001:DB8:0042:1::7', 'ip'),
    partOf('network', '2001:db8::1', 'ip'),
    partOf('network', '::a1b2:c3d4', 'ip'),
  ];
  expect(parts).toEqual([
    '[email]@mail.example.co.uk',
    `411111******${card.slice(-4)}`,
    `411111******${card.slice(-4)}`,
    `340000*****${withCheckDigit('34000000000123').slice(-4)}`,
    '203.0.113.*',
    '2001:db8:42:*',
    '2001:db8:0:*',
    '0:0:0:*',
  ]);
});

test('what is left of what is left is the same', () => {
  for (const [part, left] of [
    ['domain', '[email]@example.org'],
    ['issuer', '411111******1234'],
    ['network', '203.0.113.*'],
    ['network', '2001:db8:0:*'],
  ] as const) {
    expect(partOf(part, left, 'email')).toBe(left);
  }
});

test('of what has not the form nothing is left', () => {
  const values = [
    'rosa',
    '123',
    '',
    '203.0.113.97:443',
    '1.2.3.4, 5.6.7.8',
    'rosa lind@example.org',
    '4111111111111112',
    '999.1.2.3',
    '12001:db8::1000',
  ];
  for (const value of values) {
    for (const part of ['domain', 'issuer', 'network'] as const) expect(partOf(part, value, 'label'), value).toBeUndefined();
  }
});

import { expect, test } from 'vitest';
import { withCheckDigit } from '../planted-sample.ts';
import { partOf } from './partial.ts';

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

test('of a place a kilometre or two are left', () => {
  const places = [
    '52.520008, 13.404954',
    '-33.8688;+151.2093',
    '52.5 13.404954',
    '52.520008,13.404954,34.5',
    '52.520008',
    '-7',
    '52° 31′ 12.02″ N, 13° 24′ 17.8″ E',
    `52°31.2'N 13°24'17"E`,
  ];
  expect(places.map((place) => partOf('area', place, 'location'))).toEqual([
    '52.52, 13.40',
    '-33.86;+151.20',
    '52.5 13.40',
    '52.52,13.40',
    '52.52',
    '-7',
    '52°31′N, 13°24′E',
    '52°31′N 13°24′E',
  ]);
  const others = ['u33dc0cpke7v', '9F4MGCC4+2X', '1234567', '512.5,13.4', '52.520008,13.404954,x', '', 'rosa', '52°N', '1.2.3.4'];
  expect(others.map((place) => partOf('area', place, 'location'))).toEqual(others.map(() => undefined));
});

test('what is left of what is left is the same', () => {
  for (const [part, left] of [
    ['domain', '[email]@example.org'],
    ['issuer', '411111******1234'],
    ['area', '52.52, 13.40'],
    ['area', '52°31′N, 13°24′E'],
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

import { expect, test } from 'vitest';
import {
  bitcoinStarts,
  findLegacyAddress,
  isEthereumAddress,
  isLegacyAddress,
  isSegwitAddress,
  isTronAddress,
  tronStarts,
} from './wallet.ts';

const alone = { before: '', after: '' };

/** The first payment that Bitcoin was told to, and one to a script (BIP 16). */
test.each(['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '3P14159f73E4gFr7JterCCQh9QjiTjiZrG'])(
  '%s is an address of Bitcoin',
  (address) => {
    expect(findLegacyAddress(`to ${address}.`, 3)).toEqual({ start: 3, end: 3 + address.length });
    expect(isLegacyAddress(address, alone)).toBe(true);
    expect(isLegacyAddress(address.replace('f', 'g'), alone)).toBe(false);
    expect(isLegacyAddress(address, { before: 'x', after: '' })).toBe(false);
    expect(bitcoinStarts).toContain(address.slice(0, 2).toLowerCase());
  },
);

test('an address of Bitcoin begins with a one for each byte of zero', () => {
  expect(isLegacyAddress('1111111111111111111114oLvT2', alone)).toBe(true);
  for (const near of ['111111111111111111114oLvT2', '11111111111111111111114oLvT2', '3111111111111111111114oLvT2'])
    expect(isLegacyAddress(near, alone)).toBe(false);
});

/** Of BIP 173 and BIP 350. */
test.each([
  'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
  'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
  'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
])('%s is an address of Bitcoin', (address) => {
  expect(isSegwitAddress(address, alone)).toBe(true);
  expect(isSegwitAddress(`${address.slice(0, -1)}q`, alone)).toBe(false);
  expect(isSegwitAddress(`b${address.slice(1, 8).toUpperCase()}${address.slice(8).toLowerCase()}`, alone)).toBe(false);
});

/** Of EIP-55. */
test.each([
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0xde709f2102306220921060314715629080e2fb77',
])('%s is an address of Ethereum', (address) => {
  expect(isEthereumAddress(address, alone)).toBe(true);
  expect(isEthereumAddress(address, { before: '', after: 'a' })).toBe(false);
});

test('an address of Ethereum has the capitals of its hash, and belongs to somebody', () => {
  expect(isEthereumAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', alone)).toBe(false);
  expect(isEthereumAddress(`0x${'0'.repeat(40)}`, alone)).toBe(false);
  expect(isEthereumAddress(`0x${'e'.repeat(40)}`, alone)).toBe(false);
  expect(isEthereumAddress(`0x${Buffer.from('{"page":"tulip1.com"').toString('hex')}`, alone)).toBe(false);
});

test('an address of Tron begins with T and any digit of base 58', () => {
  expect(tronStarts).toHaveLength(35);
  expect(isTronAddress('TLueo6ntd3s37pY7QBZeLEfQTCqKPYx6qm', alone) && tronStarts.includes('tl')).toBe(true);
});

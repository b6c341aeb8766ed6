import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { findPrivateKey } from './private-key.ts';

const matcher = createMatcher(detectorsInForce([]));
const { privateKey, publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('a private key', () => {
  test.each([
    ['as a file holds it', privateKey],
    ['in one line', privateKey.replaceAll('\n', ' ')],
    ['in a literal', privateKey.trimEnd().replaceAll('\n', '\\n')],
    ['with another name', privateKey.replaceAll('PRIVATE', 'RSA PRIVATE')],
    ['of PGP', privateKey.replaceAll('PRIVATE KEY', 'PGP PRIVATE KEY BLOCK')],
  ])('%s is hidden whole', (_how, key) => {
    expect(scrubbed(`read ${key.trimEnd()} of the shop`)).toBe('read [private key] of the shop');
  });

  test('ends before the next begins, so that first lines without number are read once', () => {
    const [first = '', second = ''] = privateKey.split('\n');
    expect(scrubbed(`${first}\n${second}\n${privateKey.trimEnd()} of the shop`)).toBe('[private key][private key] of the shop');
    const lines = `${first}\n`.repeat(10);
    expect(findPrivateKey(lines, 0)).toBeUndefined();
    expect(findPrivateKey(`'${first}\\n' +\n  '${second}`, 1)?.end).toBe(`'${first}\\n' +\n  '${second}`.length);
  });

  test('that was cut short is hidden as far as it goes', () => {
    const sent = scrubbed(`read ${privateKey.slice(0, 120)}`);
    expect(sent).toBe('read [private key]');
  });

  test('is more than its first line', () => {
    const [first = ''] = privateKey.split('\n');
    expect(scrubbed(`if (text.includes("${first}")) read(text)`)).toBe(`if (text.includes("${first}")) read(text)`);
  });

  test('is told from a public one', () => {
    expect(scrubbed(publicKey)).toBe(publicKey);
    expect(scrubbed('-----BEGIN CERTIFICATE-----')).toBe('-----BEGIN CERTIFICATE-----');
  });
});

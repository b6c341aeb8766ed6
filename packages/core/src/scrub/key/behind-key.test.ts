import { describe, expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { isValueBehind } from './behind-key.ts';

const secret: Detector = { id: 'a/b', label: 'b', keys: ['b'] };
const alone = { before: '', after: '' };

describe('behind a telling key', () => {
  test.each([
    ...[
      '',
      ' ',
      '0',
      '7',
      '12',
      '-3',
      'true',
      'False',
      'null',
      'expired',
      'Invalid.',
      'missing!',
      'required',
      'string',
      'a string',
      'an object',
      'must',
      'not',
      '<redacted>',
      '</td>',
      '[undefined]',
      '[NaN]',
      '[Array]',
      '[Circular ~]',
      '[Circular *1]',
      '[Function: getKey]',
      '[Function (anonymous)]',
      'ID!',
      '<hidden',
      '[FILTERED]',
      '[hidden]',
      '[REDACTED]',
      '(sensitive',
      '(known',
      '<input',
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf',
      'The password field is required.',
      'The new password field must be a string.',
      "[ 'Required' ]",
      '["Invalid input"]',
    ],
    ...[
      'Bearer',
      'basic ',
      '?',
      '$1',
      '$a',
      'crypt($2,',
      '$1::uuid',
      ':1',
      '@p2',
      '%s',
      '%(token)s',
      '***',
      '•••',
      '-',
      '%',
      '{{ token }}',
      '…',
      '^1.2.3',
      '5.3.0-beta.1',
    ],
    ...['x-csrf-token', 'X-Api-Key', 'x-shop-access-token'],
    ...['/etc/ssl/private/site.pem', './site.key', 'my-certs/site-1.key', '/home/[user]/site.pem'],
    ...['{}', '{0}', '%w', 'Bearer {}'],
    ...[`\${token}`, `Bearer \${await token()}`, `\${name}:\${password}`],
  ])('"%s" is no value', (value) => {
    expect(isValueBehind(secret, value, alone)).toBe(false);
  });

  test.each([
    ...[
      'hunter2',
      '123',
      '-100',
      '1.5',
      'tulip',
      'a tulip',
      'an iris',
      'expired2',
      'expired tulip',
      'Bearer abc',
      '$1a',
      '$ab',
      'crypt(a,',
      ':token',
    ],
    ...['@hunter', 'a***'],
    ...['x-tulip', 'csrf-token', 'x-csrf-token7', 'x-token.tulip', 'X-Tulip-7-Key'],
    ...['site.pem', '/etc/tulip', '/etc/ssl/site.pem tulip', '/etc/site.pem/', 'https://h.example/site.pem?tulip'],
    ...['wrong', 'sent', 'invalid_grant', 'The tulip field is red.', 'The password field is required. tulip'],
    ...['[tulip]', '(tulip', 'sensitive', 'known', '[hidden]tulip', '<tulip', '<input>', '<inputs'],
    ...['{a0}', '{10}', '%wa', 'Bearer {a}'],
    ...['[a]', '{token}', '<token>', '****a', '....', '1.2.3.4', '10.12.1985', 'x'.repeat(600), '***'.repeat(200), 'é'],
  ])('"%s" is one', (value) => {
    expect(isValueBehind(secret, value, alone)).toBe(true);
  });

  test('a detector without a pattern is asked, with what is around, save for a value too long to judge', () => {
    const seen: unknown[] = [];
    const validate = (value: string, around: object): boolean => {
      seen.push(value, around);
      return false;
    };
    expect(isValueBehind({ ...secret, validate }, 'tulip', { before: 'b: ', after: '!' })).toBe(false);
    expect(seen).toEqual(['tulip', { before: 'b: ', after: '!' }]);
    expect(isValueBehind({ ...secret, validate }, 'x'.repeat(513), alone)).toBe(true);
    expect(isValueBehind({ ...secret, validate, pattern: /x/g }, 'tulip', alone)).toBe(true);
    expect(seen).toHaveLength(2);
  });

  test('a time with its day is no credential, and may be what another detector looks for', () => {
    const credential = { ...secret, id: 'credentials/b' };
    for (const time of ['2026-01-01T10:22:41.123Z', '2026-01-01 10:22:41+01:00', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      expect(isValueBehind(credential, time, alone)).toBe(false);
      expect(isValueBehind(secret, time, alone)).toBe(true);
      expect(isValueBehind(credential, `${time} tulip`, alone)).toBe(true);
    }
    expect(isValueBehind(credential, '2026-01-01', alone)).toBe(true);
  });

  test('what a validator throws is thrown on', () => {
    const validate = (): never => {
      throw new Error('refused');
    };
    expect(() => isValueBehind({ ...secret, validate }, 'tulip', alone)).toThrow('refused');
  });
});

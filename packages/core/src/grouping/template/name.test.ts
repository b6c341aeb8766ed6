import { expect, test } from 'vitest';
import { isClass, isTechnical, isVendorCode, isWritten } from './name.ts';

test('names with digits that mean something are known, however they are written', () => {
  const known =
    'utf8 UTF-8 Utf_16 HTTP/1.1 http2 IPv6 sha-256 TLSv1.3 x86_64 OAuth2 OAuth2Client aes-256-gcm Uint8Array v1 v12 ERR_HTTP2_STREAM SIGUSR1 NGHTTP2_REFUSED_STREAM PS256 es512';
  expect(known.split(' ').filter((name) => !isTechnical(name))).toEqual([]);
});

test('names that only look like them are not', () => {
  const values =
    'xutf8 ORDER_4711 SKU_A1B2 utf8x V1StGXR8aZ5 k9Mtd2gDcgG user1 v123 v1a SIG1x ERR_a1 a1b2c3d4 order-7 jane utf 7';
  expect(values.split(' ').filter(isTechnical)).toEqual([]);
  expect(isTechnical('Base64'.repeat(9))).toBe(false);
  expect([isWritten('s3'), isWritten('S3Client')]).toEqual([true, false]);
});

test('the codes of vendors are known, those of one letter where a code stands', () => {
  const known = (name: string, last = '', isFirst = false): boolean => isVendorCode(name, last, isFirst);
  expect(['ORA-00001', 'AH00124', 'TS2345', 'AADSTS50011', 'SQL0803N', 'CS0103'].every((name) => known(name))).toBe(true);
  expect(['INV-12345', 'TS', 'TS1', 'TS123456789', 'ts2345', 'TS2345x', 'E11000', 'P2002'].some((name) => known(name))).toBe(
    false,
  );
  expect([known('E11000', '', true), known('P2002', 'error'), known('P2002', 'errorcode'), known('AB1234', 'code')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('classes are told from paths by their words', () => {
  const classes = ['App\\Jobs\\Foo', 'App\\User', '\\Symfony\\Component\\Console', 'App\\\\Jobs\\\\SendInvoice'];
  expect(classes.filter((name) => !isClass(name))).toEqual([]);
  const paths = [
    'App',
    'Acme\\Jane',
    'ACME\\JRoe',
    'Users\\Jane\\Desktop',
    'Corp\\Users\\Jane',
    'C:\\App\\Jobs\\Foo',
    '\\\\Server\\Share\\Foo',
    'App\\Jobs\\foo',
    'App\\Jobs\\Foo.php',
    'App\\JOBS\\Foo',
  ];
  expect(paths.filter(isClass)).toEqual([]);
});

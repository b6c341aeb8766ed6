import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template } from './template.ts';

const hexadecimal = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((digits) => digits.join(''));
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 });
const name = fc.tuple(word, word).map(([first, last]) => `${first} o'${last}`);

/** Kinds of values that a message may hold, none of which a template may. */
const kinds: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: fc.oneof(fc.nat(999_999), fc.integer({ min: -999_999, max: -1 })).map(String),
  'large number': fc.bigInt({ min: 10_000_000n, max: 10n ** 19n }).map(String),
  amount: fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
  uuid: fc.uuid(),
  hash: hexadecimal(40),
  'short hash': hexadecimal(8),
  id: fc.tuple(word, fc.nat(99_999)).map(([kind, id]) => `${kind}_${id}`),
  email: fc.tuple(word, word).map(([local, host]) => `${local}.x@${host}.com`),
  url: fc.tuple(word, word).map(([host, path]) => `https://${host}.example/${path}?q=${path}`),
  path: fc.tuple(word, word).map(([folder, file]) => `/home/${folder}/${file}.txt`),
  'windows path': fc.tuple(word, word).map(([folder, file]) => `C:\\Users\\${folder}\\${file}`),
  'quoted value': name.map((value) => `"${value}"`),
  'single quoted value': name.map((value) => `'${value}'`),
  'value of a key': word.map((value) => `customer=${value}`),
  'address of a machine': fc.ipV6().filter((address) => /[\d]/.test(address)),
};

/** What stands in templates whatever the values were; a part that it holds too tells nothing. */
const around = 'Qzx: kxq customer= not vzw zjk <quoted> <email> <url> <path> <uuid> <host> <value> <cut>';

/** The texts of a value that would tell it. */
function tellingParts(value: string): readonly string[] {
  return value
    .replace(/^(?:customer=|https:|C:\\Users|\/home)/, '')
    .split(/[^\w.-]|(?<=^-?)\./)
    .filter((part) => part.length > 2 && !['example', 'txt', 'com'].includes(part) && !around.includes(part));
}

describe('the template of a message', () => {
  test('is the same for messages that differ in values of one kind, and holds none of them', () => {
    for (const [kind, value] of Object.entries(kinds)) {
      fc.assert(
        fc.property(value, value, (one, other) => {
          const message = (planted: string): string => `Qzx: kxq ${planted} not vzw (${planted}), zjk`;
          const made = template(message(one));
          expect(template(message(other)), kind).toBe(made);
          for (const part of tellingParts(one)) expect(made).not.toContain(part);
          expect(made).toMatch(/^Qzx: kxq \S+ not vzw \(\S+\), zjk$/);
        }),
      );
    }
  });

  test('masks a value wherever it stands in a message', () => {
    const value = fc.oneof(...Object.values(kinds));
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('', '(', '[', ', ', ': '),
        fc.constantFrom('', ')', ']', '.', ': ', ',', '?!'),
        (planted, before, after) => {
          const made = template(`kxq ${before}${planted}${after}`);
          for (const part of tellingParts(planted)) expect(made).not.toContain(part);
        },
      ),
    );
  });

  test('keeps the words that mean something', () => {
    const kept = [
      'Connection terminated unexpectedly',
      "can't find the user's order, don't retry",
      'ECONNREFUSED: no route to host',
      'Unexpected token in JSON, expected utf-8 or base64',
      'Request failed with status code 404',
      'bad gateway (status: 502)',
      'application/json and/or text/html over HTTP/1.1',
      '@nestjs/core could not resolve OrdersService',
      'utf8 utf16 sha1 sha256 sha-512 md5 ipv4 ipv6 http2 http/2 oauth2 x509 i18n',
      'a lone " or ` or “ quotes nothing, and nor does ‘ or a late «',
      'facade, xwww.a and x => y or a >= b are words, as is --------',
    ];
    expect(kept.map(template)).toEqual(kept);
  });

  test('tells messages with different words apart', () => {
    const messages = [
      'order 1 is late',
      'order 1 is lost',
      'Request failed with status code 404',
      'Request failed with status code 500',
    ];
    expect(new Set(messages.map(template)).size).toBe(messages.length);
  });

  test('says what stood where', () => {
    const examples: readonly (readonly [message: string, template: string])[] = [
      ['order 4711 of jane@example.com is late', 'order <value> of <email> is late'],
      ['GET https://shop.example/c?d=e failed after 5ms', 'GET <url> failed after <duration>'],
      ["open '/home/jane/x'", 'open <quoted>'],
      ['name = jane, id=5 (tenant=blue)', 'name=<value>, id=<value> (tenant=<value>)'],
      ['user “jane roe” and «jane»', 'user <quoted> and <quoted>'],
      ['no such file ./jane.txt, ~/jane or docs/jane.txt', 'no such file <path> or <path>'],
      ['token amFuZQ== is spent', 'token <value> is spent'],
      ['customer= and /search?q=jane', 'customer=<value> and <path>'],
      ["'jane' at the start", '<quoted> at the start'],
      ['deadbeef xdeadbeef beef-feed www.jane.example', '<value> xdeadbeef <value> <host>'],
      ['+1,234.50% 1234567 and 12345678 or xutf8 to utf8x', '<value> and <value> or <value> to <value>'],
      [
        'status 1404 status 404x code 404 status? 404 HTTP 503',
        'status <value> status <value> code <value> status? <value> HTTP 503',
      ],
      ['http.404 and ../a and /a.b.txt', '<value> and <path> and <path>'],
      ['{"name":"jane","age":41}', '{"name":<value>,"age":<value>}'],
      ['security code 123', 'security code <value>'],
      ['card ٤١١١ of jane＠example.com', 'card <value> of <email>'],
      ['jane%40example.com\n\t is  away', '<host> is away'],
      ['', ''],
    ];
    for (const [message, made] of examples) expect(template(message)).toBe(made);
  });

  test('of a template is itself', () => {
    const pieces = fc.constantFrom(
      ...'\'"`“”‘’«»=<>()[]{},;:.!?@/\\~-+%$#&*|^ \n\t',
      ...[
        '5',
        'a',
        'ab1',
        ' = ',
        "'a",
        "a'",
        ' status code ',
        '404',
        'jane@x.org',
        'https://x',
        '/a/b',
        '<id>',
        'x=y',
        'k1=v',
        '&amp;',
        'é',
        '٤',
        '😀',
        '\ud800',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40, size: 'max' }).map((parts) => parts.join('')),
        (message) => {
          const made = template(message);
          expect(template(made)).toBe(made);
        },
      ),
      { numRuns: draws(20_000) },
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 800, maxLength: 3000, size: 'max' }).map((parts) => parts.join('')),
        (message) => {
          const made = template(message);
          expect(template(made)).toBe(made);
          expect(made.length).toBeLessThanOrEqual(2000);
        },
      ),
      { numRuns: draws(50) },
    );
  });

  test('of a message that is too long holds no part of a value that was cut', () => {
    const values = [
      `${'ab '.repeat(1332)}abc jane.roe@example.com`,
      `${'1 '.repeat(1990)}${' '.repeat(8)}jane.roe-and-more@example.com`,
      `${'ab '.repeat(300)}"jane ${'roe '.repeat(2000)}"`,
      `${'ab '.repeat(300)}'jane ${'roe '.repeat(2000)}'`,
    ];
    for (const value of values) expect(template(value)).not.toContain('jane');
    expect(template(`"a",${'"b",'.repeat(1000)}${'y'.repeat(200)},jane.roe@example.com`)).not.toContain('jane');
  });

  test('of a message without spaces is read as far as of any other', () => {
    expect(template('x'.repeat(5000))).toBe('<value> <cut>');
    expect(template('データベース'.repeat(800))).toBe('データベース'.repeat(334).slice(0, 2000));
    const [full, forbidden] = ['disk full', 'forbidden'].map((error) => `{"error":"${error}","rows":[${'"a b",'.repeat(1500)}]}`);
    expect(template(full ?? '')).toMatch(/^\{"error":<value>,"rows":<value>/);
    expect(template(forbidden ?? '')).toMatch(/^\{"error":"forbidden","rows":<value>/);
  });

  test('does not grow without bound, and ends with a whole word', () => {
    expect(template(`${'word '.repeat(1000)}end`)).toBe('word '.repeat(400).trim());
    expect(template('5 a '.repeat(1000))).toBe('<value> a '.repeat(200).trim());
    expect(template('5, '.repeat(1000))).toBe('<value>,');
  });
});

test('what is no text is refused, with the way to mend it', () => {
  expect(() => Reflect.apply(template, undefined, [undefined])).toThrow(
    new TypeError('[vedette] template: nothing where a message belongs. Give it a text.'),
  );
});

import { describe, expect, test } from 'vitest';
import { serverSets } from '../detectors/server.ts';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { withCheckDigit } from './planted-sample.ts';
import { labelOf } from './replace/substitute.ts';
import { scrubText } from './text.ts';
import { createWork, cutMark, limits, type Work } from './work.ts';

const matcher = createMatcher(
  detectorsInForce([{ id: 'clinic/patient', label: 'patient', keys: ['patient'], pattern: /MRN-\d{8}/g }]),
);
const onServer = createMatcher(detectorsInForce(serverSets));
const card = withCheckDigit('4'.padEnd(15, '2'));

function scrubbed(text: string, work: Work = createWork()): string {
  return scrubText(text, matcher, work);
}

describe('a text', () => {
  test.each([
    ['nothing here', 'nothing here'],
    ['MRN-12345678 and MRN-87654321', '[patient] and [patient]'],
    ['rosa%40example.org', '[email]'],
    ['rosa%252540example.org', '[email]'],
    ['rosa\\u0040example.org', '[email]'],
    ['rosa\\x40example.org', '[email]'],
    ['rosa\\100example.org', '[email]'],
    ['p\\x61ssword=tulip', 'p\\x61ssword=[password]'],
    ['C:\\xampp\\100\\new', 'C:\\xampp\\100\\new'],
    ['to=rosa%40example.org&cc=tom%40example.org&a=1', 'to=[email]&cc=[email]&a=1'],
    ['signature=q7Zt4t4t4t4t4t4t4t4t4+zbOtPDmgM= n', 'signature=[signature] n'],
    ['"token": "q7Zt4t4t4t4t4t4t4t4t4OTP=" of it', '"token": "[token]" of it'],
    ['user%5Bpassword%5D=a%22%20b%26c&d=1', 'user%5Bpassword%5D=[password]&d=1'],
    ['next=%2Fin%3Fpassword%3Dtulip%26d%3D1', 'next=%2Fin%3Fpassword%3D[password]%26d%3D1'],
    ['{"password":"tu\\u006cip', '{"password":"[password]'],
    [`number=${card.slice(0, 4)}+${card.slice(4, 8)}+${card.slice(8, 12)}+${card.slice(12)}`, 'number=[card]'],
    ['password=rosa@example.org', 'password=[password]'],
    ['patient: MRN-12345678', 'patient: [patient]'],
    ['MRN-12345678: west', '[patient]: [patient]'],
  ])('%s becomes %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
  });

  test('keeps no letters of a value beside others, behind which a second value would not be found', () => {
    const [email] = detectorsInForce([]).filter(({ id }) => id === 'contact/email');
    if (email === undefined) throw new Error('There is no detector of addresses.');
    const masking = createMatcher(
      detectorsInForce([]).map((one) => (one.id === email.id ? { ...one, replace: { mask: { keepLast: 3 } } } : one)),
    );
    const put = (text: string): string => scrubText(text, masking, createWork());
    expect(put('rosa@example.com, or so')).toBe('*************com, or so');
    expect(put(`rosa@example.com${card}`)).toBe('[email][card]');
  });

  test('takes no padding of Base64 for a separator, also before a quotation mark that people write', () => {
    const token = ['secret', 'live', 'xn_m26aDrU9p_LSLl6wjQOVXZ9WgvuCMUfF='].join('-');
    expect(scrubText(`a „${token}“ tulip`, onServer, createWork())).toBe('a „[stytch secret]“ tulip');
  });

  test('makes no value of what stands behind a label', () => {
    const colours = detectorsInForce(serverSets).map((detector) => `a [33m${labelOf(detector)}[39m b2`);
    expect(colours.map((text) => scrubText(text, onServer, createWork()))).toEqual(colours);
  });

  test('tells what was found where the walk stands, and counts it', () => {
    const work = { ...createWork(), path: ['extra', 'note'] };
    scrubbed('MRN-12345678, MRN-87654321, rosa@example.org', work);
    expect(work.findings).toEqual([
      { path: 'extra.note', detector: 'clinic/patient', by: 'pattern', replacement: 'label', count: 2 },
      { path: 'extra.note', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 1 },
    ]);
  });

  test('is remembered as what was made of it, and never as it was', () => {
    const own = createMatcher(detectorsInForce([]));
    const read = Array.from({ length: 3 }, () => {
      const work = createWork();
      expect(scrubText('mail to rosa@example.org bounced', own, work)).toBe('mail to [email] bounced');
      return work.characters;
    });
    const [first = 0] = read;
    expect(first).toBeGreaterThan('mail to rosa@example.org bounced'.length + 'mail to [email] bounced'.length);
    expect(read).toEqual([first, first, first - 'mail to [email] bounced'.length]);
  });

  test('in which replacing never ends is cut', () => {
    const endless = createMatcher([{ id: 'a/b', label: 'b', pattern: /b\]|x/g }]);
    const work = createWork();
    expect(scrubText('x', endless, work)).toBe(cutMark);
    expect(work.cut).toBe(1);
  });

  test('gives its label to what stands in its place', () => {
    expect(labelOf({ id: 'a/b', label: 'b c' })).toBe('[b c]');
  });
});

describe('a text beyond the limit', () => {
  const words = 'fine words '.repeat(4_000);
  const room = limits.text - cutMark.length - 1;

  /** A long text with a value that reaches across the place where it is cut, by so many characters. */
  function across(value: string, before: number): string {
    return `${words.slice(0, room - before - 1)} ${value} ${words}`;
  }

  test('is cut between words, marked and counted', () => {
    const work = createWork();
    const sent = scrubbed(words, work);
    expect(sent).toBe(`${words.slice(0, room).replace(/\S*$/, '')}${cutMark}`);
    expect(sent.length).toBeLessThanOrEqual(limits.text);
    expect(work.cut).toBe(1);
    expect(scrubbed(sent)).toBe(sent);
  });

  test.each([
    ['a card in groups', `${card.slice(0, 4)} ${card.slice(4, 8)} ${card.slice(8, 12)} ${card.slice(12)}`],
    ['a token', `Bearer q7Z${'t4'.repeat(900)}`],
    ['an address', 'rosa.diaz@mail.example.org'],
    ['a URL', 'https://rosa:tulip-and-iris@host.example/path'],
    ['a web token', `eyJhbGciOiJIUzI1NiJ9.eyJ${'a4'.repeat(900)}.sig`],
    ['a literal', `password: "tulip ${'and more '.repeat(60)}"`],
    ['an encoded value', `password%3Dtulip%20${'and%20more%20'.repeat(60)}`],
    ['cookies', `Cookie: sid=tulip; b=${'c; d=e'.repeat(60)}\n`],
  ])('leaves no half of %s', (_what, value) => {
    for (let before = 1; before < value.length; before += Math.ceil(value.length / 40)) {
      const sent = scrubbed(across(value, before));
      expect(sent.slice(-600)).not.toMatch(/\d{4}|q7Z|rosa|tulip|eyJ/);
      expect(sent.endsWith(cutMark) || sent.endsWith(']')).toBe(true);
    }
  });

  test('that is one long word is cut in the middle of it', () => {
    expect(scrubbed('x'.repeat(40_000))).toBe(`${'x'.repeat(room)} ${cutMark}`);
  });

  test('of 10 MB is read no further than its limit', () => {
    const work = createWork();
    scrubbed('fine words '.repeat(1_000_000), work);
    expect(work.characters).toBeLessThan(20 * limits.text);
  });

  test('stays below the limit also where replacements are longer than what they replace', () => {
    const sent = scrubbed('pwd=abc '.repeat(4_000));
    expect(sent.length).toBeLessThanOrEqual(limits.text);
    expect(sent.startsWith('pwd=[password] pwd=[password] ')).toBe(true);
    expect(scrubbed(sent)).toBe(sent);
  });

  test('and every text once the limit of all is reached, is not passed on', () => {
    const work = { ...createWork(), characters: limits.characters };
    expect(scrubbed('rosa@example.org', work)).toBe(cutMark);
    expect(work.cut).toBe(1);
  });
});

describe('the work on a text grows with its length and no faster', () => {
  const pieces = [
    ...[
      'a=',
      '%25',
      '::::',
      '"""',
      '[[[[',
      'eyJ.',
      'eyJ-',
      'eyJ_',
      'ey',
      'a@',
      'a@a.',
      '1',
      '1 ',
      '1.',
      '4111 ',
      'a',
      'é',
      '😀',
      ' ',
      '\n',
    ],
    ...[
      'password="\\"',
      'password=',
      'password:(',
      'token:',
      'cookie:',
      'cookie=\n',
      'signature=(',
      'password=[',
      'signature=a ',
      'auth: a b ',
    ],
    ...[
      'basic ',
      'bearer ',
      'bearer a',
      '://',
      '://a:',
      '\\u0040',
      '\\',
      '\\"',
      'a b=',
      '<',
      'Bearer:',
      'api key',
      'a.b.',
      '%',
      '%4',
      '%E9',
      '+=',
    ],
    ...[
      '<password>',
      '<password><token><secret>',
      '<password> <token',
      '<password></password>',
      '<a value="',
      '<a value= name="token" ',
      '</password>',
      '<',
      'content-disposition:',
      'content-disposition: form-data; name="token"\n\n',
      'insert into t (token) values (',
      "insert into t (token) values ('",
      "insert into t (token) values ('a'),",
      "insert into t (a) values ('",
      "password '",
      "identified by '",
      "token like '",
      "token in ('",
      "token in ('a',",
      "token <> '",
      "in ('",
      '--token ',
      "--token '",
      '-u a:bcdefghijkl ',
      '-u a:',
      '("token","',
      '["token",',
      '",',
      'token:\n ',
      'token: |\n  a\n',
      ' token:',
      '\n token:\n  ',
      '&#64;',
      '&amp;',
      '&',
      '\u200b',
      '\u200ba@',
      '４',
      'dG9rZW49',
      'dG9rZW49dHVsaXA3aXJpc2Fz',
      'dG9rZW49dHVsaXA3aXJpc2Fz ',
      '1-',
      '1_1',
      '1111_',
      '"@',
      '"a"@a.aa',
      '//a:',
      '//',
    ],
    ...[
      'token=$',
      'token=a.',
      'token=a,',
      'token="a"',
      'password=]',
      "o'",
      '0:',
      'a:a',
      '{"a":',
      '[1,',
      'eyJaaaaaaaa.aaaa.',
      'aA',
      '_',
      '-',
    ],
  ];

  test.each(pieces)('of %j, over and over', (piece) => {
    const [once = 0, twice = 0, fourTimes = 0] = [1, 2, 4].map((times) => {
      const work = createWork();
      scrubbed(piece.repeat(times * Math.floor(4_000 / piece.length)), work);
      return work.characters;
    });
    expect(twice / once).toBeLessThan(2.1);
    expect(fourTimes / once).toBeLessThan(4.2);
    expect(once).toBeLessThan(60 * 4_000);
  });

  test.each(pieces)('of %j in code, over and over', (piece) => {
    const [once = 0, fourTimes = 0] = [1, 4].map((times) => {
      const work = createWork();
      scrubText(piece.repeat(times * Math.floor(4_000 / piece.length)), matcher, work, { code: true });
      return work.characters;
    });
    expect(fourTimes / once).toBeLessThan(4.2);
  });
});

test.each([
  ['\u001b[31m4242424242424242\u001b[0m', '[card]'],
  ['\u001b[36mpassword\u001b[39m=\u001b[33mtulip7\u001b[0m at last', '[password]'],
  ['\u001b[35mpassword\u001b[39m: "tulip7"', '[password]'],
  ['{"line":"\\u001b[31mrosa \\u001b[1m203.0.113.77\\u001b[0m', '[ip]'],
])('colours of a terminal hide nothing: %j', (text, label) => {
  const sent = scrubText(text, matcher, createWork());
  expect(sent).toContain(label);
  expect(sent).not.toMatch(/4242|tulip7|203\.0/);
  expect(scrubText(sent, matcher, createWork())).toBe(sent);
});

test.each([
  ['536\u201122\u20118726', '[ssn]'],
  ['DE89\u20093704\u20090044\u20090532\u20090130\u200900', '[iban]'],
  ['4242\ufe0f4242\u{e0020}4242\u20604242', '[card]'],
  ['login_203.0.113.77_failed', 'login_[ip]_failed'],
])('spaces and hyphens of other kinds, and what is not seen, hide nothing: %j', (text, expected) => {
  expect(scrubText(text, matcher, createWork())).toBe(expected);
});

test('what is read as an ordinary space or hyphen leaves as it is', () => {
  for (const text of ['a\u00a0b \u2013 c', '10\u202f000 \u20ac', 'red\u001b[0m and done'])
    expect(scrubText(text, matcher, createWork())).toBe(text);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Extent, openingAt, valueEnd } from './value-end.ts';

/** The value at the `^` of a text. */
function valueIn(marked: string, quote = '', extent: Extent = 'value'): string {
  const start = marked.indexOf('^');
  const text = marked.replace('^', '');
  return text.slice(start, valueEnd(text, start, quote, extent));
}

describe('a value without quotes ends', () => {
  test.each([
    ['password=^tulip', 'tulip'],
    ['password=^tulip next', 'tulip'],
    ['api_key: ^tulip\\npassword: iris', 'tulip'],
    ['X-Key: ^tulip\\r\\nAuthorization: Token iris', 'tulip'],
    ['token: ^tulip<br>password: iris', 'tulip'],
    ['path=^C:\\new\\tulip', 'C:\\new\\tulip'],
    ['SMTP_PASS=^abcd efgh ijkl mnop', 'abcd efgh ijkl mnop'],
    ['2FA code: ^482 913, and', '482 913'],
    ['password: ^last word that is', 'last'],
    ['password=^tulip&next=1', 'tulip'],
    ['password=^tulip&amp;next=1', 'tulip&amp'],
    ['password=^tu&lip', 'tu&lip'],
    ['password=^tulip; next', 'tulip'],
    ['password=^tulip;Next=1', 'tulip'],
    ['password=^tu;lip', 'tu;lip'],
    ['{password:^tulip,user:rosa}', 'tulip'],
    ['{password:^tulip,"user":1}', 'tulip'],
    ['password: ^tu,lip, and more', 'tu,lip'],
    ['(password=^tulip)', 'tulip'],
    ['(password=^tulip).', 'tulip'],
    ['(password=^tulip), then', 'tulip'],
    ['password=^tu)lip', 'tu)lip'],
    ['password=^tu).lip', 'tu).lip'],
    ["'password=^tulip'", 'tulip'],
    ['"password=^tulip","a":1', 'tulip'],
    ['"{\\"a\\":\\"password=^tulip\\"}"', 'tulip\\'],
    ['password=^<tulip> x', '<tulip>'],
    ['(password=^<tulip)', '<tulip'],
    ['password=^)tulip', ')tulip'],
    ['password=^', ''],
    ['password=^ tulip', ''],
    ['password=^&a=b', ''],
  ])('in %s behind %s', (marked, value) => {
    expect(valueIn(marked)).toBe(value);
  });

  test('behind the bracket that closes it, or at the end of the text', () => {
    expect(valueIn('token: ^[a, [b], "]"] rest')).toBe('[a, [b], "]"]');
    expect(valueIn("token: ^{\n a: '}',\n b: 1\n} rest")).toBe("{\n a: '}',\n b: 1\n}");
    expect(valueIn('token: ^{"a": "\\"}", b} rest')).toBe('{"a": "\\"}", b}');
    expect(valueIn('token: ^{"a": [1, 2')).toBe('{"a": [1, 2');
  });

  test('behind a placeholder that holds what ends a value elsewhere', () => {
    expect(valueIn(`token: ^\${a ?? "b"}c d`)).toBe(`\${a ?? "b"}c`);
    expect(valueIn(`token: ^\${a b`)).toBe(`\${a`);
  });

  test('at the end of the word, where the detector says so', () => {
    expect(valueIn('session: ^{ a: b }', '', 'word')).toBe('{');
    expect(valueIn(`session: ^${'a'.repeat(300)}`, '', 'word')).toHaveLength(256);
  });

  test('at the end of the line, where the detector says so', () => {
    expect(valueIn('cookie: ^a=b; c=d\r\nhost: x', '', 'line')).toBe('a=b; c=d');
    expect(valueIn('cookie: ^[a,\nb] c\nd', '', 'line')).toBe('[a,\nb]');
    expect(valueIn('cookie: ^[a] b\nc', '', 'line')).toBe('[a] b');
  });
});

describe('a value in quotes ends', () => {
  test.each([
    ['"^tulip" x', '"', 'tulip'],
    ['"^tu\\"lip" x', '"', 'tu\\"lip'],
    ['"^tulip\\\\" x"', '"', 'tulip\\\\'],
    ["'^tu''lip' x", "'", "tu''lip"],
    ["'^' x'", "'", ''],
    ['"^tulip', '"', 'tulip'],
    ["'^tulip\\n' +\n    \"iris's\\n\" +\n    'rose', x", "'", "tulip\\n' +\n    \"iris's\\n\" +\n    'rose"],
    ["'^tulip' + 'iris'", "'", 'tulip'],
    ['"^tu\nlip"', '"', 'tu\nlip'],
    ['\\"^tulip\\",', '\\"', 'tulip'],
    ['\\"^tu\\\\\\"lip\\",', '\\"', 'tu\\\\\\"lip'],
    ['\\"^tulip\\\\\\\\\\",\\"', '\\"', 'tulip\\\\\\\\'],
    ['\\"^tulip", x', '\\"', 'tulip'],
    ['\\\\\\"^tu\\\\\\\\\\\\\\"lip\\\\\\",', '\\\\\\"', 'tu\\\\\\\\\\\\\\"lip'],
  ])('in %s', (marked, quote, value) => {
    expect(valueIn(marked, quote)).toBe(value);
  });

  test('where the string ends, at whatever depth it was made JSON of', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab"\\/ ') }), fc.nat({ max: 3 }), (value, depth) => {
        const nested = Array.from({ length: depth }).reduce<string>(
          (text) => JSON.stringify(text).slice(1, -1),
          JSON.stringify(value),
        );
        const quote = /^\\*"/.exec(nested)?.[0] ?? '';
        const end = valueEnd(`${nested},"more"`, quote.length, quote, 'value');
        expect(end).toBe(nested.length - quote.length);
      }),
    );
  });
});

describe('the quotation mark before a value', () => {
  test.each([
    ['{""a"":^""+tulip"",', '""'],
    ['{""a"":^"""",', '"'],
    ["{''a'':^''?tulip'',", "''"],
    ['a=^"" + b', '"'],
    ['a=^""tulip""', '""'],
    ['a: ^\\"tulip', '\\"'],
    ['a=^tulip', ''],
  ])('is found in %s', (marked, quote) => {
    const at = marked.indexOf('^');
    const text = marked.replace('^', '');
    expect(openingAt(text, text.search(/[:=]/), at, false).quote).toBe(quote);
  });

  test('is in code a mark of the language', () => {
    expect([openingAt('a="tulip"', 1, 2, true), openingAt('a=“tulip”', 1, 2, true)]).toEqual([
      { opening: '"', quote: '"' },
      { opening: '', quote: '' },
    ]);
  });
});

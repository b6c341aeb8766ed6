import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GlobOptions, globOf } from './glob.ts';

function fits(pattern: string, value: string, options?: GlobOptions): boolean | undefined {
  return globOf(pattern, options)?.(value);
}

const path: GlobOptions = { isPath: true };

describe('a pattern', () => {
  test.each<[string, string, boolean, GlobOptions?]>([
    ['late', 'late', true],
    ['late', 'too late', false],
    ['*late*', 'too late, sorry', true],
    ['GET *', 'GET /a/b\nsecond line', true],
    ['GET *', 'GET /a\n', false, { isOneLine: true }],
    ['l?te', 'late', true],
    ['l?te', 'lte', false],
    ['?', '😀', true],
    ['[a-c][!x][^y]', 'bab', true],
    ['[a-c][!x]', 'bx', false],
    ['[]]', ']', true],
    ['[a-]', '-', true],
    ['{Type,Range}Error', 'RangeError', true],
    ['{Type,Range}Error', 'SyntaxError', false],
    ['\\{\\[\\*\\?\\]\\}', '{[*?]}', true],
    ['*a*b', 'a.b.a.c', false],
    ['*ab', 'aab', true],
    ['LATE', 'late', false],
    ['LATE [A-Z]', 'late x', true, { isCaseless: true }],
    ['src/*.js', 'src/deep/a.js', false, path],
    ['src/*.js', 'src/a.js', true, path],
    ['src/?.js', 'src//.js', false, path],
    ['**/a.js', 'a.js', true, path],
    ['**/a.js', '/x/y/a.js', true, path],
    ['**/a.js', 'ba.js', false, path],
    ['x/**/y', 'x/y', true, path],
    ['x/**/y', 'x/1/2/y', true, path],
    ['x/**', 'x/', true, path],
    ['x/**', 'x', false, path],
    ['**', 'any/thing', true, path],
    ['a**b', 'a/b', false, path],
    ['**/x/*/y/**/z', 'x/x/1/y/2/3/z', true, path],
    ['root/**/*.js', 'root\\deep\\a.js', true, { isPath: true, hasBackslashes: true }],
    ['', '', true],
    ['*', '', true],
  ])('%j on %j: %s', (pattern, value, expected, options) => {
    expect(fits(pattern, value, options)).toBe(expected);
  });

  test('that is broken is no pattern', () => {
    for (const broken of ['[a', '{a', 'a}', 'a\\', '[b-a]']) expect(globOf(broken)).toBeUndefined();
  });

  test('answers as a search through everything would', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/'), maxLength: 8 });
    const value = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, value, fc.boolean(), (glob, text, isPath) => {
        const some = isPath ? '[^/]' : '[^]';
        const source = glob.replace(/\*\*/g, '*').replace(/\*/g, `${some}*`).replace(/\?/g, some);
        fc.pre(!glob.includes('**'));
        expect(fits(glob, text, { isPath })).toBe(new RegExp(`^${source}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('answers for names between slashes as a search through everything would', () => {
    const piece = fc.constantFrom('**', '*', 'a', 'b*', '?');
    const name = fc.constantFrom('a', 'b', 'ab', '');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.array(name, { minLength: 1, maxLength: 6 }),
        (pieces, names) => {
          const [glob, text] = [pieces.join('/'), names.join('/')];
          fc.pre(!/\*\*\/\*\*/.test(glob) && glob !== '**');
          const source = glob.replace(/\*\*\/|\/\*\*$|\*|\?/g, (sign, at: number) => {
            if (sign === '/**') return '/[^]*';
            if (sign === '**/') return at === 0 ? '(?:/?|[^]*/)' : '(?:[^]*/)?';
            return sign === '*' ? '[^/]*' : '[^/]';
          });
          expect([glob, text, fits(glob, text, path)]).toEqual([glob, text, new RegExp(`^${source}$`).test(text)]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('takes time that grows with the length, on a value made to take long', () => {
    const value = 'a'.repeat(200_000);
    expect(fits('*a*a*a*a*a*b', value)).toBe(false);
    expect(fits('**/a*a*a/**/*b', 'aaa/'.repeat(50_000), path)).toBe(false);
    expect(fits('**/a*b', 'a/'.repeat(100_000))).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { patternSlowness } from './growth.ts';
import { backtracks } from './pattern.ts';

describe('the work of a pattern that grows no faster than its text', () => {
  test.each([
    /\d+/,
    /^\s+/,
    /^(\w+): (\d+)$/,
    /status (\d+)/,
    /code (\d+) of (\d+)/,
    /^failed: (.*), code (.*)/,
    /failed: (\w+) at/,
    /declined: (.+)/,
    /(?:a,)*/,
    /^(?:\w+,)*$/,
    /^(?:[^:]+:)*x/,
    /"(?:[^"\\]|\\.)*/,
    /\[[^\]]*\]?/,
    /[a-z]{1,64}@[a-z]{1,64}/i,
    /^(?=.*x)\w/,
    /\bE\d+\b/,
    /^(?:GET|POST|PUT) \S+ \d{3}$/,
    /(?:timeout|timed out)/i,
    /\{\{[^{}]*\}\}/,
    /x{3,}/,
    /😀+/u,
  ])('%s', (pattern) => {
    expect(patternSlowness(pattern)).toBeUndefined();
  });
});

describe('a pattern whose work grows faster is told', () => {
  test.each([
    /^(a+)+$/,
    /(a+)+$/,
    /^(?:a|a)*$/,
    /^(?:\w+\s?)*$/,
    /^(?:\d+|\w+)*$/,
    /^.*a.*b$/,
    /^\s*\w*\s*\w*$/,
    /^(?:a{1,50}){1,50}$/,
    /^(?:a{1,50}){1,50}x+$/,
    /a.*b.*c/,
    /^(?=(?:a+)+$)/,
  ])('%s, since it can backtrack', (pattern) => {
    expect(patternSlowness(pattern)).toBe(backtracks);
  });

  test.each([
    /\s+$/,
    /\w+:/,
    /(\d+) items/,
    /\s*x/,
    /(?:\w+,)*y/,
    /^a|b+c/,
    /^\w+:/m,
    /declined: (.+) by/,
    /(?=.*x)a/,
    /abc.+x/,
    /(?:[ab]+,)+z/,
  ])('%s, since it begins anew', (pattern) => {
    expect(patternSlowness(pattern)).toMatch(/^it reads on from each position/);
  });

  test('as well as one that cannot be judged', () => {
    expect(patternSlowness(/(a)\1/)).toMatch(/^it refers back to a group/);
    expect(patternSlowness(Reflect.construct(RegExp, ['a', 'v']))).toMatch(/^it has the v flag/);
    expect(patternSlowness(/(?<=a+)b/)).toMatch(/^it looks behind over a length/);
  });
});

import { describe, expect, test } from 'vitest';
import { frameTest } from './frame-test.ts';

const sight = {
  frame: {
    function: 'send',
    module: 'http',
    filename: 'src/http.js',
    abs_path: '/app/src/http.js',
    package: '/lib/http.so',
    data: { category: 'io' },
  },
  isInApp: true,
  exception: { type: 'LateError', value: 'too late', mechanism: { type: 'onerror' } },
  platform: 'node',
};

describe('a matcher of stack-trace rules', () => {
  test.each([
    ['function', 'se*', true],
    ['module', 'http', true],
    ['path', '/APP/**', true],
    ['path', '/src/*.js', true],
    ['package', '**/http.so', true],
    ['app', 'yes', true],
    ['app', 'no', false],
    ['family', 'native,javascript', true],
    ['family', 'other', false],
    ['type', 'Late*', true],
    ['value', 'Too*', false],
    ['mechanism', 'onerror', true],
    ['category', 'io', true],
  ])('%s:%s holds for the frame: %s', (key, pattern, expected) => {
    const [positive, negative] = [false, true].map((isNegated) => frameTest({ key, pattern, isNegated })(sight));
    expect([positive, negative]).toEqual([expected, !expected]);
  });

  test('names what is missing as the server does', () => {
    const bare = { frame: {}, isInApp: false, exception: {}, platform: undefined };
    const holding = ['function', 'type', 'value', 'mechanism'].filter((key) =>
      frameTest({ key, pattern: '<unknown>', isNegated: false })(bare),
    );
    expect(holding).toEqual(['function', 'type', 'value', 'mechanism']);
  });
});

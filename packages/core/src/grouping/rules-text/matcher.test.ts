import { describe, expect, test } from 'vitest';
import { conditionsHold } from './conditions.ts';
import { familyOf, storedSdk, wantedTruth } from './matcher.ts';

const frames = [
  { function: 'main', module: 'shop.start', filename: 'C:\\Shop\\Start.js', in_app: false, package: '/lib/shop.so' },
  { filename: 'src/pay.js', abs_path: '/app/src/pay.js', module: 'shop.pay', in_app: true },
];
const event = {
  platform: 'node',
  level: 'warning',
  logger: 'shop.orders',
  release: 'shop@1.2.3',
  message: 'Order is LATE',
  sdk: { name: 'sentry.javascript.node' },
  tags: { lane: 'north' },
  exception: { values: [{ type: 'LateError', value: ' Too Late ', stacktrace: { frames } }] },
  threads: { values: [{ id: 7, name: 'Worker', state: 'WAITING', crashed: true, current: false }] },
};

describe('a matcher', () => {
  test.each([
    ['type', 'Late*', true],
    ['error.type', 'late*', false],
    ['value', 'too late', true],
    ['message', 'order is *', true],
    ['message', '*too late*', true],
    ['logger', 'shop.*', true],
    ['logger', 'SHOP.*', false],
    ['level', 'WARN*', true],
    ['function', 'main', true],
    ['stack.function', '<unknown>', true],
    ['module', 'shop.*', true],
    ['path', '**/shop/*.js', true],
    ['path', '/src/*.js', true],
    ['path', '/app/**', true],
    ['path', '*.js', false],
    ['package', '**/shop.so', true],
    ['app', 'yes', true],
    ['app', 'maybe', false],
    ['family', 'native,javascript', true],
    ['family', 'all', true],
    ['family', 'native', false],
    ['sdk', 'sentry.javascript.node', true],
    ['sdk', 'sentry.javascript', false],
    ['sdk', 'all', true],
    ['release', 'shop@1.*', true],
    ['tags.lane', 'n*', true],
    ['tags.lane', 'N*', false],
    ['tags.other', '*', false],
    ['!tags.other', '*', true],
    ['thread.id', '7', true],
    ['thread.name', 'worker', true],
    ['thread.state', 'waiting', true],
    ['thread.crashed', '1', true],
    ['thread.current', 'yes', false],
    ['!level', 'warning', false],
  ])('%s:%s on the event: %s', (key, pattern, expected) => {
    expect([key, pattern, conditionsHold({ [key]: pattern }, event)]).toEqual([key, pattern, expected]);
  });
});

test('yes and no are written in three ways each', () => {
  expect(['1', 'Yes', 'true', '0', 'no', 'FALSE', 'on'].map(wantedTruth)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    undefined,
  ]);
});

test('a platform has a family', () => {
  expect(['node', 'javascript', 'cocoa', 'python', undefined].map(familyOf)).toEqual([
    'javascript',
    'javascript',
    'native',
    'other',
    'other',
  ]);
});

test('of an SDK the server keeps the language, and of JavaScript the rest', () => {
  const names = [
    'sentry.javascript.react-native',
    'sentry.python.django',
    'sentry-native.android.x',
    'acme.shop',
    undefined,
    'sentry',
  ];
  expect(names.map(storedSdk)).toEqual([
    'sentry.javascript.react.native',
    'sentry.python',
    'sentry.native.android',
    'other',
    'other',
    'other',
  ]);
});

import { getDefaultIntegrations } from '@sentry/node';
import { ownMiddleware } from '@vedette/core';
import { expect, test } from 'vitest';
import { ignoreOwnSpans, passingOwnLayer } from './own-span.ts';

/** What the SDK does with an entry of `ignoreSpans` that names a name and an operation. */
function ignores(options: { ignoreSpans: readonly { name: RegExp; op: RegExp }[] }, span: { name: string; op: string }): boolean {
  return options.ignoreSpans.some(({ name, op }) => name.test(span.name) && op.test(span.op));
}

test("the guard's own middleware is not traced, by the operation of either line, and that of the application is", () => {
  const options = { ignoreSpans: [] };
  ignoreOwnSpans(options);
  expect(ignores(options, { name: ownMiddleware, op: 'middleware' })).toBe(true);
  expect(ignores(options, { name: ownMiddleware, op: 'middleware.express' })).toBe(true);
  expect(ignores(options, { name: ownMiddleware, op: 'http.server' })).toBe(false);
  expect(ignores(options, { name: `${ownMiddleware}s`, op: 'middleware' })).toBe(false);
  expect(ignores(options, { name: '<anonymous>', op: 'middleware' })).toBe(false);
});

test('what the application ignores stays ignored, and its list is not written to', () => {
  const given = Object.freeze(['GET /healthz']);
  const options = { ignoreSpans: given };
  ignoreOwnSpans(options);
  expect(options.ignoreSpans.slice(0, -1)).toEqual(given);
  expect(options.ignoreSpans).toHaveLength(2);
});

test('a client that is set up again names it once', () => {
  const options = { ignoreSpans: [] };
  for (const _time of [1, 2]) ignoreOwnSpans(options);
  expect(options.ignoreSpans).toHaveLength(1);
});

test('the integrations of the SDK keep their order, and all but the one for Express are those they were', () => {
  const defaults = getDefaultIntegrations({ tracesSampleRate: 1 });
  const passing = passingOwnLayer(defaults);
  expect(passing.map(({ name }) => name)).toEqual(defaults.map(({ name }) => name));
  expect(passing.filter((one, at) => one !== defaults[at]).map(({ name }) => name)).toEqual(['Express']);
});

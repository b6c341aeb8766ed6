import { expect, it } from 'vitest';
import { attributeConventions, attributeFlag, spanDataFlag } from './attribute-flags.ts';

it.each([
  ['user.email', 'auto'],
  ['http.request.header.x-shop', 'auto'],
  ['mcp.tool.result.3.name', 'auto'],
  ['browser.name', 'manual'],
  ['sentry.release', 'never'],
  ['http.request.header.', undefined],
  ['shop.cart', undefined],
])('knows of %s that it is scrubbed: %s', (name, scrubbing) => {
  expect(attributeConventions()(name)).toBe(scrubbing);
});

it('always scrubs what nobody knows, and never what is said so', () => {
  const known = attributeConventions();
  expect(['shop.cart', 'browser.name', 'sentry.release'].map((name) => attributeFlag(name, known))).toEqual([
    'true',
    'maybe',
    'false',
  ]);
});

it('lets a rule name every entry of a span', () => {
  expect(['url.full', 'browser.name', 'sentry.release'].map((name) => spanDataFlag(name, attributeConventions()))).toEqual([
    'true',
    'maybe',
    'maybe',
  ]);
});

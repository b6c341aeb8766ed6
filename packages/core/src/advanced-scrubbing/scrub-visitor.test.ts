import { expect, it } from 'vitest';
import { fromSentry } from './from-sentry.ts';

const byEmail = fromSentry({
  applications: { '$string || $number || $object || $array': ['@email', 'shop'] },
  rules: { shop: { type: 'redact_pair', keyPattern: '^cart$' } },
});

it.each(['', 'true', 'false', 'null', 'undefined'])('touches no %j, which says nothing', (text) => {
  const event = { extra: { cart: text } };
  expect(byEmail.scrub('event', event).payload).toBe(event);
});

it('removes by its key what is no text, and leaves what is true or false', () => {
  const extra = { cart: 5, list: [{ cart: [1] }, { cart: { a: 1 } }, { cart: true }, { cart: null }] };
  expect(byEmail.scrub('event', { extra })).toMatchObject({
    payload: { extra: { cart: null, list: [{ cart: null }, { cart: null }, { cart: true }, { cart: null }] } },
    findings: [
      { path: 'extra.cart', detector: 'shop', by: 'rule', count: 1 },
      { path: 'extra.list.0.cart', detector: 'shop', by: 'rule', count: 1 },
      { path: 'extra.list.1.cart', detector: 'shop', by: 'rule', count: 1 },
    ],
  });
});

it('keeps the last part of the path of a binary', () => {
  const all = fromSentry({ applications: { '**.code_file || debug_meta.images.*.code_file': ['@anything:remove'] } });
  const event = { debug_meta: { images: [{ code_file: '/home/ann/libshop.so' }, { code_file: 'libshop.so' }] } };
  expect(all.scrub('event', event).payload).toEqual({
    debug_meta: { images: [{ code_file: 'libshop.so' }, { code_file: 'libshop.so' }] },
  });
});

it('reads queries, cookies and bodies as what they are, and sends them so only where something was found', () => {
  const request = { query_string: 'cart=1&page=2', cookies: 'cart=1; a=b', data: '{"cart":"x","n":1}' };
  expect(byEmail.scrub('event', { request }).payload).toEqual({
    request: {
      query_string: [
        ['cart', null],
        ['page', '2'],
      ],
      cookies: [
        ['cart', null],
        ['a', 'b'],
      ],
      data: { cart: null, n: 1 },
    },
  });
  const clean = { request: { query_string: 'page=2', cookies: 'a=b', data: '{"n": 1}' } };
  expect(byEmail.scrub('event', clean).payload).toBe(clean);
});

it('cuts texts beyond the limit of an item, and says so', () => {
  const event = { extra: { big: 'x'.repeat(3_100_000), small: 'ann@mail.example' } };
  const { payload, cut } = byEmail.scrub('event', event);
  expect(JSON.stringify(payload)).not.toContain('ann@');
  expect(cut).toBe(1);
});

it('reads a number as the text that it is where Sentry stores a text', () => {
  const numbers = fromSentry({
    rules: { n: { type: 'pattern', pattern: '^[0-9]+$', redaction: { method: 'mask' } } },
    applications: { $string: ['n'] },
  });
  const event = {
    user: { id: 1234 },
    request: { headers: { Age: 56, Via: 'x' } },
    extra: { id: 7 },
    exception: { values: [{ value: 89 }] },
  };
  expect(numbers.scrub('event', event).payload).toEqual({
    user: { id: '****' },
    request: { headers: { Age: '**', Via: 'x' } },
    extra: { id: 7 },
    exception: { values: [{ value: '**' }] },
  });
  const clean = { user: { id: 1.5 } };
  expect(numbers.scrub('event', clean).payload).toBe(clean);
});

import { describe, expect, test } from 'vitest';
import { rootCause } from './root-cause.ts';

const describeError = (originalException: unknown): unknown => rootCause.describe({}, { originalException });

function coded(code: unknown, options?: ErrorOptions): Error {
  return Object.assign(new Error('x', options), { code });
}

describe('the root cause', () => {
  test('is the type that a chain of causes began with, and the codes on its way', () => {
    const refused = Object.assign(new TypeError('x'), { code: 'ECONNREFUSED' });
    expect(describeError(new Error('a', { cause: coded('P1001', { cause: refused }) }))).toStrictEqual({
      tags: { 'error.code': 'ECONNREFUSED' },
      contexts: { 'root cause': { type: 'TypeError', depth: 3, codes: ['P1001', 'ECONNREFUSED'] } },
    });
  });

  test('of an error without causes and codes is not told', () => {
    for (const error of [new Error('x'), 'x', undefined, null, {}, 3]) expect(describeError(error)).toBeUndefined();
  });

  test('is looked for in the errors that an AggregateError holds', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT', { cause: new RangeError('x') }), 'text'], 'x');
    expect(describeError(new Error('x', { cause: all }))).toStrictEqual({
      tags: { 'error.code': 'ETIMEDOUT' },
      contexts: { 'root cause': { type: 'Error', depth: 3, codes: ['ECONNREFUSED', 'ETIMEDOUT'] } },
    });
  });

  test('takes numbers and errnos for codes, and no free text, nor numbers that could be a person or a card', () => {
    const codeOf = (code: unknown): unknown => Reflect.get(Object(describeError(coded(code))), 'tags')?.['error.code'];
    expect(['23505', '42P01', 'ERR_HTTP_HEADERS_SENT', 404, -111].map(codeOf)).toStrictEqual([
      '23505',
      '42P01',
      'ERR_HTTP_HEADERS_SENT',
      '404',
      '-111',
    ]);
    const none = [
      'jane',
      'no card of jane',
      'jane@example.com',
      '4111111111111111',
      4111111111111111,
      '',
      'A',
      {},
      Number.NaN,
      1.5,
    ];
    expect(none.map(codeOf)).toStrictEqual(none.map(() => undefined));
    expect(describeError(Object.assign(new Error('x'), { errno: -13 }))).toMatchObject({ tags: { 'error.code': '-13' } });
  });

  test('takes the name of an error for its type, and nobody else has one', () => {
    const typeOf = (cause: unknown): unknown =>
      Reflect.get(Object(describeError(new Error('x', { cause }))), 'contexts')['root cause'];
    expect(typeOf({ name: 'Jane Roe' })).toStrictEqual({ depth: 2 });
    expect(typeOf({ name: 'Jane' })).toStrictEqual({ depth: 2 });
    expect(typeOf(Object.assign(new Error('x'), { name: 'failed for jane@example.com' }))).toStrictEqual({ depth: 2 });
    expect(typeOf(new RangeError('x'))).toStrictEqual({ type: 'RangeError', depth: 2 });
  });

  test('ends where a chain bites its tail', () => {
    const [one, other] = [coded('E1'), coded('E2')];
    one.cause = other;
    other.cause = one;
    expect(describeError(one)).toStrictEqual({
      tags: { 'error.code': 'E2' },
      contexts: { 'root cause': { type: 'Error', depth: 2, codes: ['E1', 'E2'] } },
    });
    const self = new AggregateError([], 'x');
    self.errors.push(self, self);
    expect(describeError(self)).toBeUndefined();
  });

  test('is looked for in a few errors only', () => {
    let error = coded('E0');
    for (let depth = 1; depth < 5000; depth += 1) error = coded(`E${depth}`, { cause: error });
    expect(describeError(error)).toMatchObject({ contexts: { 'root cause': { depth: 20 } } });
    const wide = new AggregateError(Array.from({ length: 100_000 }, (_none, at) => coded(`E${at}`)));
    expect(Reflect.get(Object(describeError(wide)), 'contexts')['root cause'].codes).toHaveLength(19);
  });

  test('passes over what throws when it is read', () => {
    function fail(): never {
      throw new Error('do not read');
    }
    const hidden = Object.defineProperty(new Error('x', { cause: coded('E1') }), 'code', { get: fail });
    expect(describeError(hidden)).toMatchObject({ tags: { 'error.code': 'E1' } });
    const closed = Object.defineProperties(coded('E2'), { cause: { get: fail }, errors: { get: fail }, name: { get: fail } });
    expect(describeError(new Error('x', { cause: closed }))).toStrictEqual({
      tags: { 'error.code': 'E2' },
      contexts: { 'root cause': { depth: 2, codes: ['E2'] } },
    });
    expect(describeError(new Proxy({}, { get: fail }))).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { describedRoot, exceptionViewsOf, rootOf, wrappedRoot } from './exception-view.ts';
import { template } from './template/template.ts';
import type { TemplateWords } from './template/template-words.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

function chain(...values: readonly object[]): object {
  return { exception: { values } };
}

function linked(type: string, value: string, exception_id: number, parent_id?: number): object {
  return { type, value, mechanism: { type: 'chained', exception_id, ...(parent_id !== undefined && { parent_id }) } };
}

function rootIn(event: object): string | undefined {
  const root = rootOf(exceptionViewsOf(event));
  return root && describedRoot(root);
}

describe('the exceptions of an event', () => {
  test('are the outermost first, each with its cause', () => {
    const views = exceptionViewsOf(chain({ type: 'A' }, { type: 'B' }, { type: 'C' }));
    expect(views.map(({ type, causes }) => [type, causes.map((cause) => cause.type)])).toEqual([
      ['C', ['B']],
      ['B', ['A']],
      ['A', []],
    ]);
    expect(exceptionViewsOf({})).toEqual([]);
  });

  test('are linked by their numbers where the SDK gave them', () => {
    const event = chain(
      linked('Other', 'x', 3, 0),
      linked('Deep', 'x', 2, 1),
      linked('Inner', 'x', 1, 0),
      linked('Aggregate', 'x', 0),
    );
    const [outermost] = exceptionViewsOf(event);
    expect(outermost?.causes.map(({ type, causes }) => [type, causes.length])).toEqual([
      ['Inner', 1],
      ['Other', 0],
    ]);
  });

  test('hold each kind of an aggregate once, sorted, whatever the values in the messages', () => {
    const three = chain(
      linked('B', 'order 1', 3, 0),
      linked('A', 'x', 2, 0),
      linked('B', 'order 2', 1, 0),
      linked('Aggregate', 'all', 0),
    );
    const two = chain(linked('A', 'x', 2, 0), linked('B', 'order 3', 1, 0), linked('Aggregate', 'all', 0));
    expect(rootIn(three)).toBe(`A: x | B: order ${number}`);
    expect(rootIn(two)).toBe(rootIn(three));
  });

  test('are looked at as far as fifty, whatever they link to', () => {
    const many = Array.from({ length: 5000 }, (_none, at) => linked('E', 'x', at, at + 1));
    expect(exceptionViewsOf(chain(...many))).toHaveLength(50);
    expect(rootIn(chain(linked('Own', 'x', 1, 1)))).toBe('Own: x');
  });
});

describe('the root of a chain', () => {
  test('is the deepest cause', () => {
    expect(rootIn(chain({ type: 'A', value: 'order 7' }, { type: 'B' }, { type: 'C' }))).toBe(`A: order ${number}`);
    expect(rootIn(chain(linked('A', 'x', 2, 1), linked('B', 'x', 1, 0), linked('C', 'x', 0)))).toBe('A: x');
    expect(rootIn({})).toBeUndefined();
  });

  test('of an aggregate of one is that one', () => {
    expect(rootIn(chain(linked('A', 'x', 2, 0), linked('A', 'x', 1, 0), linked('Aggregate', 'all', 0)))).toBe('A: x');
  });
});

test('an exception is described by its type and the template of its message', () => {
  const describe = (exception: object, words?: TemplateWords): string | undefined =>
    exceptionViewsOf({ exception: { values: [exception] } }, words)[0]?.describe();
  expect(describe({ type: 'A', value: 'order 7' })).toBe(`A: order ${number}`);
  expect(describe({})).toBe('Error');
  expect(describe({ type: 'A', value: 'order 7 of acme' }, { keep: ['7'], mask: ['acme'] })).toBe(`A: order 7 of ${number}`);
});

test('a type has no number behind a dash, unless it is a code', () => {
  const types = [
    'Error-4711',
    'CartError #4712',
    'Order 4713',
    'ORA-00942',
    'TS2345',
    'Error2',
    'HTTP404Error',
    'utf-8',
    'A-4711b',
  ];
  const viewed = types.map((type) => exceptionViewsOf({ exception: { values: [{ type, value: 'x' }] } })[0]?.type);
  expect(viewed).toEqual(['Error', 'CartError', 'Order', 'ORA-00942', 'TS2345', 'Error2', 'HTTP404Error', 'utf-8', 'A-4711b']);
});

test('a root is wrapped where another exception stands around it', () => {
  const wrapped = exceptionViewsOf(chain({ type: 'A', value: 'inner' }, { type: 'B', value: 'outer' }));
  expect(wrappedRoot(rootOf(wrapped), wrapped)?.type).toBe('A');
  const alone = exceptionViewsOf(chain({ type: 'A', value: 'inner' }));
  expect([wrappedRoot(rootOf(alone), alone), wrappedRoot(undefined, [])]).toEqual([undefined, undefined]);
});

test('a class whose name a bundler has shortened is an error like any other', () => {
  const types = ['t', 'e', '_a', '$b', 'qt', 'E', 'error', 'rpc'];
  const viewed = types.map((type) => exceptionViewsOf(chain({ type }))[0]?.type);
  expect(viewed).toEqual(['Error', 'Error', 'Error', 'Error', 'Error', 'E', 'error', 'rpc']);
});

test('a type that is a sentence, an address or an identifier has a template as messages have', () => {
  const types = [
    'Error for jane@example.com',
    'https://shop.example/users/jane',
    'Job_550e8400-e29b-41d4-a716-446655440000',
    'TypeError [ERR_INVALID_ARG_TYPE]',
    'PG::UniqueViolation',
    'java.lang.Error',
    'kebab-case-error',
  ];
  const viewed = types.map((type) => exceptionViewsOf(chain({ type }))[0]?.type);
  expect(viewed).toEqual(['Error for <email>', '<url>', '<value>', ...types.slice(3)]);
});

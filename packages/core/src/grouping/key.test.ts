import * as v11 from '@sentry/core';
import * as server11 from '@sentry/core/server';
import * as v10 from 'sentry-core-10';
import * as server10 from 'sentry-core-10/server';
import { describe, expect, test } from 'vitest';
import { hasUsableStack, keyOf, unreadableKey } from './key.ts';

interface Frame {
  readonly function?: string;
  readonly module?: string;
  readonly filename?: string;
  readonly in_app?: boolean;
  readonly lineno?: number;
  readonly colno?: number;
}

interface Exception {
  readonly type?: string;
  readonly value?: string;
  readonly frames?: readonly Frame[];
}

/** An event with a chain of exceptions, the outermost last, as the SDK makes it. */
function thrown(...chain: readonly Exception[]): object {
  const values = chain.map(({ frames, ...exception }) => ({ ...exception, ...(frames && { stacktrace: { frames } }) }));
  return { exception: { values } };
}

const charge: Frame = { function: 'charge', filename: '/app/src/payments.js', in_app: true, lineno: 10, colno: 3 };

describe('the key of a fault', () => {
  test('names its version and is a hash of 64 bits', () => {
    expect(keyOf(thrown({ type: 'Error', value: 'x', frames: [charge] }))).toMatch(/^k1-[0-9a-f]{16}$/);
    expect(keyOf({})).toMatch(/^k1-[0-9a-f]{16}$/);
  });

  test('with a stack, does not depend on the message, the line, the column or the folder', () => {
    const one = thrown({ type: 'Error', value: 'no card 1', frames: [charge] });
    const other = thrown({
      type: 'Error',
      value: 'quite another sentence',
      frames: [{ ...charge, lineno: 99, colno: 1, filename: 'C:\\deploy\\payments.js?v=7' }],
    });
    expect(keyOf(other)).toBe(keyOf(one));
  });

  test('does not depend on the order of what one error was caused by', () => {
    const cause = (id: number, name: string): object => ({
      type: 'Error',
      mechanism: { exception_id: id, parent_id: 0 },
      stacktrace: { frames: [{ ...charge, function: name }] },
    });
    const all = { type: 'AggregateError', mechanism: { exception_id: 0 }, stacktrace: { frames: [charge] } };
    const keyWith = (...names: readonly string[]): string =>
      keyOf({ exception: { values: [...names.map((name, at) => cause(at + 1, name)), all] } });
    expect(keyWith('card', 'stock')).toBe(keyWith('stock', 'card'));
    expect(keyWith('card', 'stock')).not.toBe(keyWith('card', 'tax'));
  });

  test('is the same for different hashes of a chunk', () => {
    const built = (filename: string): object => thrown({ type: 'Error', frames: [{ ...charge, filename }] });
    const names = ['main.4f3a9c.js', 'main.0badcafe1234.js', 'https://cdn.example/a/main-AB12CD34.js', 'main.js'];
    expect(new Set(names.map((name) => keyOf(built(name)))).size).toBe(1);
  });

  test('differs by function, by file and by type', () => {
    const events = [
      thrown({ type: 'Error', frames: [charge] }),
      thrown({ type: 'Error', frames: [{ ...charge, function: 'refund' }] }),
      thrown({ type: 'Error', frames: [{ ...charge, filename: '/app/src/invoices.js' }] }),
      thrown({ type: 'TypeError', frames: [charge] }),
      thrown({ type: 'Error', frames: [charge, charge, { ...charge, function: 'refund' }] }),
      thrown({ type: 'RangeError' }, { type: 'Error', frames: [charge] }),
      thrown({ type: 'Error' }, { type: 'RangeError', frames: [charge] }),
    ];
    expect(new Set(events.map(keyOf)).size).toBe(events.length);
  });

  test('does not run the parts of a chain or of a frame into each other', () => {
    const frame = (name: string, filename: string): Frame => ({ function: name, filename, in_app: true });
    const events = [
      thrown({ type: 'A', frames: [frame('f@x', 'y')] }),
      thrown({ type: 'A', frames: [frame('f', 'x@y')] }),
      thrown({ type: 'A<B', frames: [frame('f', 'y')] }),
      thrown({ type: 'A' }, { type: 'B', frames: [frame('f', 'y')] }),
      { fingerprint: ['a', 'bc'] },
      { fingerprint: ['ab', 'c'] },
    ];
    expect(new Set(events.map(keyOf)).size).toBe(events.length);
  });

  test('leaves out frames of others, names that are none, and how often a function called itself', () => {
    const library: Frame = { function: 'run', filename: '/app/node_modules/x/index.js', in_app: false };
    const plain = keyOf(thrown({ type: 'Error', frames: [charge] }));
    expect(keyOf(thrown({ type: 'Error', frames: [library, charge, library] }))).toBe(plain);
    expect(keyOf(thrown({ type: 'Error', frames: [charge, charge, charge] }))).toBe(plain);
    expect(keyOf(thrown({ type: 'Error', frames: [{ ...charge, function: 'async charge' }] }))).toBe(plain);
    const nameless = ['?', '<anonymous>', 'anonymous', 'eval', ''].map((name) =>
      keyOf(thrown({ type: 'Error', frames: [{ ...charge, function: name }] })),
    );
    expect(new Set(nameless).size).toBe(1);
    expect(keyOf(thrown({ type: 'Error', frames: [{ ...charge, function: 'is async charge' }] }))).not.toBe(plain);
  });

  test('does not depend on how many errors of one kind from one place an AggregateError holds', () => {
    const child: Exception = { type: 'Error', frames: [charge] };
    const whole: Exception = { type: 'AggregateError', frames: [{ ...charge, function: 'all' }] };
    expect(keyOf(thrown(child, child, child, whole))).toBe(keyOf(thrown(child, whole)));
  });

  test('without a usable stack, depends on the type and on the template of the message', () => {
    const late = (order: number): object => ({ message: `order ${order} is late` });
    expect(keyOf(late(1))).toBe(keyOf(late(2)));
    expect(keyOf(late(1))).not.toBe(keyOf({ message: 'order 1 is lost' }));
    expect(keyOf({ logentry: { message: 'order 3 is late' } })).toBe(keyOf(late(1)));
    expect(keyOf(thrown({ type: 'Error', value: 'order 1 is late' }))).not.toBe(keyOf(late(1)));
    const chain = (outermost: string): object => thrown({ type: 'A' }, { type: 'B' }, { type: 'C', value: outermost });
    expect(keyOf(chain('order 1'))).toBe(keyOf(chain('order 2')));
    expect(keyOf(chain('order 1'))).not.toBe(keyOf(chain('customer 1')));
  });

  test('is the own fingerprint of an event where it has one', () => {
    const own = { fingerprint: ['payments', 'declined'] };
    expect(keyOf({ ...thrown({ type: 'Error', frames: [charge] }), ...own })).toBe(keyOf(own));
    expect(keyOf({ fingerprint: ['payments', 'expired'] })).not.toBe(keyOf(own));
  });

  test('is made of both where a fingerprint extends the default, in any spelling, and of the default where it is all', () => {
    const event = thrown({ type: 'Error', frames: [charge] });
    const other = thrown({ type: 'Error', frames: [{ ...charge, function: 'refund' }] });
    const hybrid = (fault: object, ...fingerprint: string[]): string => keyOf({ ...fault, fingerprint });
    expect(hybrid(event, '{{ default }}', 'eu')).toBe(hybrid(event, '{{default}}', 'eu'));
    expect(hybrid(event, '{{ default }}', 'eu')).not.toBe(hybrid(event, '{{ default }}', 'us'));
    expect(hybrid(event, '{{ default }}', 'eu')).not.toBe(hybrid(other, '{{ default }}', 'eu'));
    expect(hybrid(event, '{{ default }}')).toBe(keyOf(event));
    expect(hybrid(event)).toBe(keyOf(event));
    for (const constant of ['default', 'x {{ default }}', '{{ default }} x'])
      expect(hybrid(event, constant)).toBe(hybrid(other, constant));
  });

  test('does not throw over parts that are no texts, nor over events that are none', () => {
    const parts = [1, null, undefined, Symbol('x'), 10n, {}, Object.create(null), [], (): void => undefined];
    expect(keyOf({ fingerprint: parts })).toMatch(/^k1-/);
    const odd = [
      { fingerprint: 'x' },
      { exception: { values: 'x' } },
      { exception: { values: [null, 1, { stacktrace: 1 }] } },
      [],
    ];
    for (const event of odd) expect(keyOf(event)).toMatch(/^k1-/);
  });

  test('is the same on both lines of the SDK, for what each of them makes of one error', () => {
    const error = new TypeError('no card of jane@example.com');
    error.stack = [
      'TypeError: no card of jane@example.com',
      '    at charge (/app/src/payments.js:10:3)',
      '    at async Cart.checkout [as pay] (file:///app/src/cart.mjs:20:5)',
      '    at /app/src/main.ts:3:1',
      '    at Layer.handle (/app/node_modules/express/lib/layer.js:95:5)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    ].join('\n');
    const moduleOf = (path: string | undefined): string | undefined => path?.replace(/^\/app\//, '').replaceAll('/', '.');
    const [parser11, parser10] = [
      v11.createStackParser(server11.nodeStackLineParser(moduleOf)),
      v10.createStackParser(server10.nodeStackLineParser(moduleOf)),
    ];
    const made11 = (): object => ({ exception: { values: [v11.exceptionFromError(parser11, error)] } });
    const made10 = (): object => ({ exception: { values: [v10.exceptionFromError(parser10, error)] } });
    const key = keyOf(made11());
    expect([made11(), made10()].map(hasUsableStack)).toEqual([true, true]);
    expect(keyOf(made10())).toBe(key);
    error.stack = error.stack.replace('at charge ', 'at refund ');
    expect(keyOf(made10())).not.toBe(key);
    expect(keyOf(made11())).toBe(keyOf(made10()));
  });
});

describe('a usable stack', () => {
  test('has an in-app frame with a function, with a file that is no address, or more than one', () => {
    const address: Frame = { function: '?', filename: 'https://shop.example/main.js', in_app: true };
    const stacks: readonly (readonly [boolean, readonly Frame[]])[] = [
      [true, [charge]],
      [true, [{ filename: '/app/main.mjs', in_app: true }]],
      [true, [address, { ...address, filename: 'https://shop.example/vendor.js' }]],
      [true, [{ ...address, function: 'charge' }]],
      [true, [{ ...address, module: 'payments' }]],
      [true, [{ filename: '/proxy/https://shop.example/main.js', in_app: true }]],
      [false, [address]],
      [false, [{ function: '?', in_app: true }]],
      [false, [{ ...charge, in_app: false }]],
      [false, []],
    ];
    expect(stacks.map(([, frames]) => hasUsableStack(thrown({ type: 'Error', frames })))).toEqual(
      stacks.map(([usable]) => usable),
    );
    expect(hasUsableStack({ message: 'x' })).toBe(false);
  });
});

test('events that cannot be read are one fault, and nothing is thrown', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const refusing = new Proxy(
    {},
    {
      get() {
        throw new Error('p');
      },
    },
  );
  for (const event of [proxy, refusing, { fingerprint: [proxy, { toString: null }, Symbol('a')] }])
    expect(keyOf(event)).toMatch(/^k1-/);
  expect([proxy, refusing].map(keyOf)).toEqual([unreadableKey, unreadableKey]);
});

test('messages that are reported by one function are told apart, although the SDK makes up frames for them', () => {
  const reported = (message: string): object => ({
    message,
    exception: {
      values: [{ value: message, mechanism: { type: 'generic', synthetic: true }, stacktrace: { frames: [charge] } }],
    },
  });
  expect(hasUsableStack(reported('database is down'))).toBe(false);
  expect(keyOf(reported('database is down'))).not.toBe(keyOf(reported('mail queue is full')));
  expect(keyOf(reported('order 12 is late'))).toBe(keyOf(reported('order 13 is late')));
});

import { describe, expect, test } from 'vitest';
import type { SentryException, SentryFrame } from '../sentry.ts';
import { framesOf, frameViewOf, hasFrames, isStacked, isTelling, originOf } from './frame-view.ts';

const charge: SentryFrame = { function: 'charge', filename: '/app/payments-a1b2c3d4.js', inApp: true };
const library: SentryFrame = { function: 'run', filename: '/app/node_modules/x/index.js', inApp: false };

function thrown(...frames: readonly SentryFrame[]): SentryException {
  return { isSynthetic: false, frames };
}

describe('a frame', () => {
  test('is its function and its file, without folder, version and hash', () => {
    expect(frameViewOf(charge)).toEqual({ function: 'charge', file: 'payments.js', isHashed: true });
    expect(frameViewOf({ function: 'async charge', module: 'payments', filename: 'x', inApp: true })).toEqual({
      function: 'charge',
      file: 'payments',
      isHashed: false,
    });
    expect(frameViewOf({ function: '<anonymous>', filename: 'https://shop.example/main.js?v=7', inApp: true })).toEqual({
      function: '',
      file: 'main.js',
      isHashed: false,
    });
    expect(frameViewOf({ filename: `/${'a'.repeat(400)}`, inApp: true }).isHashed).toBe(false);
  });

  test('of a script within a page has the pattern of its address, and no value that stands there', () => {
    const pages = [
      ['https://shop.example/cart', 'cart'],
      ['https://shop.example/cart/', ''],
      ['https://shop.example/orders/4711', ':id'],
      ['https://shop.example/cards/3760-341684-74646', ':id'],
      ['https://shop.example/reset/eyJhbGciOiJub25lIn0.eyJzdWIiOiI4ZGFhMjVjNSJ9.c2lnbmF0dXJl', ':id'],
      ['https://shop.example/members/jane@example.com', ':id'],
      // What a worker is made of.
      ['blob:https://shop.example/550e8400-e29b-41d4-a716-446655440000', ':id'],
      ['data:text/javascript;base64,cGF5KDcp', ':id'],
    ] as const;
    for (const [filename, file] of pages)
      expect(frameViewOf({ function: 'pay', filename, inApp: true })).toEqual({ function: 'pay', file, isHashed: false });
  });

  test('has one name in all engines', () => {
    const names = [
      'checkout',
      'Cart.checkout',
      'async Cart.checkout [as pay]',
      'new Shop.checkout',
      'async*checkout',
      'checkout/<',
      'Cart/checkout',
    ];
    expect(names.map((name) => frameViewOf({ function: name, inApp: true }).function)).toEqual([
      ...Array.from({ length: 6 }, () => 'checkout'),
      'Cart/checkout',
    ]);
    const nameless = ['?', '<anonymous>', 'Object.<anonymous>', 'HTMLButtonElement.<anonymous>', 'eval', 'async <anonymous>'];
    expect(nameless.map((name) => frameViewOf({ function: name, inApp: true }).function)).toEqual(nameless.map(() => ''));
  });

  test('tells where the fault is if it is of the application and has a name', () => {
    expect([charge, library, { inApp: true }, { filename: 'https://a.example/b.js', inApp: true }].map(isTelling)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test('the frames of an exception are those of the application, and one that calls itself counts once', () => {
  expect(framesOf(thrown(library, charge, charge, library))).toEqual(['6,11 chargepayments.js']);
  const onPage = (id: number): SentryFrame => ({ ...charge, filename: `https://shop.example/orders/${id}` });
  expect(framesOf(thrown(onPage(7)))).toEqual(framesOf(thrown(onPage(8))));
});

test('the origin is the frame of the application that is nearest the crash', () => {
  const refund = { ...charge, function: 'refund' };
  expect(originOf(thrown(charge, refund, library))?.function).toBe('refund');
  expect(originOf(thrown(library))).toBeUndefined();
});

test('a stack is usable by frames of the application, and there are frames where any has a name', () => {
  const synthetic = { ...thrown(charge), isSynthetic: true };
  expect([[thrown(charge)], [thrown(library)], [synthetic], []].map(isStacked)).toEqual([true, false, false, false]);
  expect([[thrown(charge)], [thrown(library)], [synthetic], [thrown({ inApp: true })]].map(hasFrames)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

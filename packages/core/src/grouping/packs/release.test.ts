import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { release } from './release.ts';

interface Built {
  readonly file?: string;
  readonly name?: string;
  readonly debugId?: string;
  readonly event?: object;
}

function of({
  file = 'https://shop.example/assets/payment-a1b2c3d4.js',
  name = 'charge',
  debugId,
  event = {},
}: Built): readonly string[] | undefined {
  const outer = { function: 'checkout', filename: file, in_app: true };
  const frames = [outer, { function: name, filename: file, in_app: true, ...(debugId !== undefined && { debug_id: debugId }) }];
  const [rule] = release.rules;
  return (
    rule &&
    fingerprintBy(rule, { exception: { values: [{ type: 'TypeError', value: 'x', stacktrace: { frames } }] }, ...event }, {})
  );
}

test('a stack in files with the hash of their content is the same in each release', () => {
  const first = of({});
  expect(first).toEqual([
    'type=TypeError;',
    'function=charge;',
    'file=payment.js;',
    expect.stringMatching(/^stack=[0-9a-f]{16};$/),
  ]);
  expect(of({ file: 'https://shop.example/assets/payment-99ffee00.js' })).toEqual(first);
  expect(of({ name: 'refund' })).not.toEqual(first);
});

test('is left to Sentry where it has source maps, where names are shortened, and where there is no hash', () => {
  expect(of({ debugId: 'a1b2' })).toBeUndefined();
  expect(of({ event: { debug_meta: { images: [{ type: 'sourcemap', debug_id: 'a1b2' }] } } })).toBeUndefined();
  expect(of({ name: 'xe' })).toBeUndefined();
  expect(of({ file: 'https://shop.example/assets/payment.js' })).toBeUndefined();
});

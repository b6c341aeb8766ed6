import { expect, test } from 'vitest';
import { givenRequestId, requestIdBy } from './request-id.ts';

test.each([['r-1'], ['550e8400-e29b-41d4-a716-446655440000'], ['Root=1-67891233-abcdef012345678912345678'], ['a'.repeat(128)]])(
  'an id such as proxies give is taken: %s',
  (header) => {
    expect(givenRequestId(header)).toBe(header);
  },
);

test.each([[''], [' '], ['jane@example.com'], ['a b'], ['a\r\nb'], ['a'.repeat(129)], [null], [undefined]])(
  'what may not be shown is not taken (%#)',
  (header) => {
    expect(givenRequestId(header)).toBeUndefined();
  },
);

test('an id is made once, when it is asked for, where none came that may be shown', () => {
  let count = 0;
  const make = (): string => {
    count += 1;
    return `made-${count}`;
  };
  expect([requestIdBy('r-1', make)(), count]).toEqual(['r-1', 0]);
  const tell = requestIdBy('jane@example.com', make);
  expect(count).toBe(0);
  expect([tell(), tell(), count]).toEqual(['made-1', 'made-1', 1]);
});

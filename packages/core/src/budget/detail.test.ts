import { expect, test } from 'vitest';
import { createDetail } from './detail.ts';

test('a source of detail is asked once a second at most, also where the clock goes back', () => {
  let [now, asked] = [0, 0];
  const source = (): number => {
    asked += 1;
    return asked;
  };
  const detail = createDetail(source, { now: () => now });
  const answers = [0, 999, 1000, 1500, 400, 900].map((at) => {
    now = at;
    return detail();
  });
  expect(answers).toEqual([1, 1, 2, 2, 3, 3]);
});

test('no answer is more than ten times as much, or less than usual; nonsense, a throw and a promise are as usual, and told', async () => {
  function answerOf(source: () => unknown): readonly [detail: number, failures: number] {
    let failures = 0;
    const fail = (): void => {
      failures += 1;
    };
    const detail = createDetail(source, { now: () => 0, fail });
    return [detail(), failures];
  }
  expect([1, 2.5, 10, 1000, Number.POSITIVE_INFINITY].map((answer) => answerOf(() => answer))).toEqual([
    [1, 0],
    [2.5, 0],
    [10, 0],
    [10, 0],
    [10, 0],
  ]);
  const thrower = (): never => {
    throw new Error('refused');
  };
  const rejecting = (): Promise<never> => Promise.reject(new Error('refused'));
  const nonsense = [0, 0.5, -1, Number.NaN, '5', true, {}].map((answer) => () => answer);
  for (const source of [...nonsense, thrower, rejecting]) expect(answerOf(source)).toEqual([1, 1]);
  await new Promise((resolve) => setTimeout(resolve, 0));
});

test('without a source nothing is read', () => {
  const unread = (): never => {
    throw new Error('no clock');
  };
  expect(createDetail(undefined, { now: unread })()).toBe(1);
});

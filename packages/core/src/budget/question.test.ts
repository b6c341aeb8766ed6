import { expect, test } from 'vitest';
import { requestFor } from './lease-sample.ts';
import { putQuestion } from './question.ts';
import type { LeaseReply } from './store.ts';

const asked = requestFor([{ name: 'minute', limit: 5, milliseconds: 60_000 }], 1000, { want: 3 });
const reply = {
  tokens: { granted: 3, validFor: 500, standings: [{ spent: 4, start: -59_000, end: 1000 }], fill: 0.5, askers: 2 },
};

/** Puts a question to a store that answers as it is told, at times that the test lets pass. */
function put(
  lease: () => LeaseReply | PromiseLike<LeaseReply>,
  mayRepeat = (): boolean => false,
): {
  heard: (readonly [hasReply: boolean, isLate: boolean])[];
  wait: (milliseconds: number) => Promise<void>;
  giveUp: () => void;
} {
  const heard: (readonly [boolean, boolean])[] = [];
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let now = 0;
  const giveUp = putQuestion({ lease }, asked, {
    mayRepeat,
    patience: 1000,
    later: (run, milliseconds) => {
      timers.push({ at: now + milliseconds, run });
    },
    hear: (answer, isLate) => heard.push([answer !== undefined, isLate]),
  });
  const wait = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { run } of due) run();
    await new Promise(setImmediate);
  };
  return { heard, wait, giveUp };
}

test('an answer is heard once, and one that cannot be read is none', async () => {
  const good = put(() => reply);
  await good.wait(0);
  await good.wait(1000);
  good.giveUp();
  expect(good.heard).toEqual([[true, false]]);
  const bad = put(() => Object({ tokens: 'all' }));
  await bad.wait(0);
  expect(bad.heard).toEqual([[false, false]]);
});

test('what takes too long is given up, and heard late where it comes after all', async () => {
  let answer = (_reply: LeaseReply): void => undefined;
  const slow = put(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await slow.wait(1000);
  expect(slow.heard).toEqual([[false, false]]);
  answer(reply);
  await slow.wait(0);
  expect(slow.heard).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('a store that throws or refuses is asked again while it may be', async () => {
  let times = 0;
  const fails = (): never => {
    times += 1;
    throw new Error('not connected');
  };
  const failing = put(fails, () => times < 3);
  await failing.wait(100);
  expect([times, failing.heard]).toEqual([2, []]);
  await failing.wait(100);
  await failing.wait(100);
  expect([times, failing.heard]).toEqual([3, [[false, false]]]);
  const refusing = put(() => Promise.reject(new Error('not connected')));
  await refusing.wait(0);
  expect(refusing.heard).toEqual([[false, false]]);
});

test('what was given up is not asked again', async () => {
  let times = 0;
  const failing = put(
    () => {
      times += 1;
      throw new Error('not connected');
    },
    () => true,
  );
  failing.giveUp();
  await failing.wait(100);
  expect([times, failing.heard]).toEqual([1, [[false, false]]]);
});

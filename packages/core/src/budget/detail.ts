import { refusePromise } from '../refusal.ts';

/** Tells how many times as much detail is worth its price at present: 1 for as much as usual, 10 at most. */
export type DetailSource = () => number;

/** For how long an answer holds, in milliseconds, and the most that one may be. */
const [holds, most] = [1000, 10];

/** A source that is asked once a second at most. Where it throws, or answers no number of 1 or more, it is as usual. */
export function createDetail(
  source: (() => unknown) | undefined,
  { now, fail = (): void => undefined }: { readonly now: () => number; readonly fail?: () => void },
): DetailSource {
  let [detail, askedAt] = [1, Number.NaN];

  function ask(): number {
    try {
      const answer = source?.();
      refusePromise(answer);
      if (typeof answer === 'number' && answer >= 1) return Math.min(most, answer);
    } catch (_thrown) {
      fail();
      return 1;
    }
    fail();
    return 1;
  }

  return () => {
    if (source === undefined) return 1;
    const at = now();
    if (at - askedAt < holds && at >= askedAt) return detail;
    askedAt = at;
    detail = ask();
    return detail;
  };
}

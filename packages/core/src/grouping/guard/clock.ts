/** In how many slices the window of the guard is counted. */
export const slices = 6;

/**
 * Numbers the slices of time that have passed. A clock that goes back, or that tells no time, stops this one until it goes
 * on from there; one that leaps ahead passes a window and no more.
 */
export function sliceClock(milliseconds: number, now: () => number): () => number {
  const slice = milliseconds / slices;
  let last = now();
  let passed = 0;
  return () => {
    const time = now();
    const step = Number.isFinite(time) ? time - last : 0;
    if (Number.isFinite(time)) last = time;
    if (step > 0) passed += Math.min(step, milliseconds + 2 * slice);
    return Math.floor(passed / slice);
  };
}

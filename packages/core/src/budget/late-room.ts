/** How many keys may still be closed that were never sent, so that they leave room for those that are new. */
export interface LateRoom {
  readonly at: (now: number) => number;
  readonly take: (events: number) => void;
}

/** Which part of what comes in they may have, and for how many milliseconds at most it waits for them. */
const [part, waits] = [0.5, 600_000];

/** Half of what comes in, in tokens a millisecond; one is there at the start. */
export function createLateRoom(income: () => number, start: number): LateRoom {
  let [room, since] = [1, start];
  return {
    at: (now) => {
      const perMillisecond = income() * part;
      room = Math.min(Math.max(1, perMillisecond * waits), room + Math.max(0, now - since) * perMillisecond);
      since = now;
      return room;
    },
    take: (events) => {
      room -= events;
    },
  };
}

/** A promise that is settled from outside. */
export interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

export function createGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Lets nobody pass before a number of them has arrived. */
export function createBarrier(count: number): () => Promise<void> {
  const gate = createGate();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === count) gate.open();
    return gate.opened;
  };
}

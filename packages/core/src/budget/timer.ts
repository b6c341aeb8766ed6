/** Runs something later, and keeps the process alive until then; gives what calls it off. At once where there are no timers. */
export function referenced(run: () => void, milliseconds: number): () => void {
  try {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  } catch (_noTimers) {
    run();
    return () => undefined;
  }
}

/** Runs something later, without keeping the process alive; not at all where a runtime has no timers at present. */
export function unreferenced(run: () => void, milliseconds: number): void {
  try {
    const timer: unknown = setTimeout(run, milliseconds);
    if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref();
  } catch (_noTimers) {
    return;
  }
}

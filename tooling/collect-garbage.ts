import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects all garbage of this thread, so that a test may tell what is still held. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node.js does not let its garbage be collected.');
  // Array buffers that one collection finds are counted until the next.
  collect();
  collect();
}

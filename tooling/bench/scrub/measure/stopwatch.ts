/**
 * How long a piece of work takes, in microseconds. Where the machine does other things besides, a clock counts them and
 * the time of the processor does not; where threads of V8 help, it is the other way round. The less of both counts.
 */
export function timed(act: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  act();
  const elapsed = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(before);
  // Windows counts the time of the processor in steps of 15 milliseconds.
  return process.platform === 'win32' ? elapsed : Math.min(elapsed, user + system);
}

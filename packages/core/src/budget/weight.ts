/** A weight has three significant bits, so that few different ones occur; what is beyond them stays pending. */
export function weightOf(pending: number): number {
  const beyond = Math.max(0, 29 - Math.clz32(pending));
  return ((pending >>> beyond) << beyond) >>> 0;
}

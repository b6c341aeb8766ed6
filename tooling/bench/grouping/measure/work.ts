import { Session } from 'node:inspector';

interface Range {
  readonly count: number;
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/**
 * Counts how often blocks of code run while something is done: the same on every machine, and however busy it is. Loops
 * are blocks that run often. What V8 does by itself is not counted.
 */
export function workCounter(counted: RegExp): { readonly workOf: (act: () => unknown) => number; readonly close: () => void } {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = (): number => {
    let blocks = 0;
    session.post('Profiler.takePreciseCoverage', (_failure: Error | null, { result }: { readonly result: readonly Script[] }) => {
      for (const { url, functions } of result) {
        if (!counted.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
      }
    });
    return blocks;
  };
  return {
    workOf: (act) => {
      taken();
      act();
      return taken();
    },
    close: () => session.disconnect(),
  };
}

import { createContext, Script } from 'node:vm';

/** What came of a call that ended. */
export interface Ended<T> {
  readonly answer: T;
  /** The work of it, in milliseconds of processor time. */
  readonly work: number;
}

/** Calls a function; undefined where it has not ended after so many milliseconds of processor time. Throws what it throws. */
export type LimitedRun = <T>(call: () => T, most: number) => Ended<T> | undefined;

/** The processor time that was spent, in milliseconds: by this thread where Node tells it, else by the process. */
function processorTime(): number {
  const { user, system } = typeof process.threadCpuUsage === 'function' ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}

/** The error is one of the context, and no instance of the Error that is known here. */
function isTimeout(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/**
 * What calls functions that may never end, such as a pattern that goes back and forth. The engine only knows a limit in time
 * that passes; where other programs had the processor meanwhile, the call is made again with a wider one.
 */
export function limitedRunner(): LimitedRun {
  const context = createContext({ call: undefined });
  const script = new Script('call()');
  return <T>(call: () => T, most: number): Ended<T> | undefined => {
    for (let limit = Math.ceil(most * 1.25); ; limit *= 2) {
      const answers: T[] = [];
      context['call'] = () => void answers.push(call());
      const before = processorTime();
      try {
        script.runInContext(context, { timeout: limit });
      } catch (thrown) {
        if (!isTimeout(thrown)) throw thrown;
      }
      const work = processorTime() - before;
      for (const answer of answers) return { answer, work };
      if (work >= most) return undefined;
    }
  };
}

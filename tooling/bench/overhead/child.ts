import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that was started for a measure. */
export interface Child {
  readonly pid: number;
  /** What it told when it was ready. */
  readonly ready: unknown;
  /** Asks it, and gives back its answer. */
  readonly ask: (question: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface ChildOptions {
  readonly flags?: readonly string[];
  readonly setting?: object;
}

/** Starts a program in a process of its own, and waits until it is ready. Throws where it ends before. */
export async function startChild(program: string, { flags = [], setting = {} }: ChildOptions = {}): Promise<Child> {
  const child = fork(program, [], {
    execArgv: [...flags],
    // The environment of whoever measures is none of the server's: it could name a release, or switch a budget off.
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', SETTING: JSON.stringify(setting) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const next = async (): Promise<unknown> => {
    const [told] = await Promise.race([once(child, 'message'), ended.then(() => [])]);
    if (told === undefined) throw new Error(`${program} ended early, with ${child.exitCode ?? child.signalCode}.`);
    return told;
  };
  const ready = await next();
  return {
    pid: child.pid ?? 0,
    ready,
    ask: async (question) => {
      const answered = next();
      // What cannot be asked has ended, which the answer says.
      if (child.connected) child.send(question);
      return answered;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

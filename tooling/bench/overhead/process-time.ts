import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid: string): number {
  try {
    // The name in parentheses may hold anything, spaces included.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch (_ended) {
    return 0;
  }
}

/** The one process that another started. Throws where the system has no /proc, or where there is none. */
export function onlyChildOf(pid: number): number {
  if (process.platform !== 'linux') throw new Error('The processor time of a Worker is read from /proc, which only Linux has.');
  const child = readdirSync('/proc').find((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  if (child === undefined) throw new Error(`Process ${pid} has started none.`);
  return Number(child);
}

/** Microseconds of processor time that the threads of a process have had (Linux, `/proc/<pid>/task/<tid>/schedstat`). */
export function processorTimeOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch (_ended) {
      return 0;
    }
  });
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1_000;
}

/** Bytes of a process that are resident (Linux, `/proc/<pid>/status`). */
export function residentOf(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * 1_024;
}

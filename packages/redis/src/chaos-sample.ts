import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@redis/client';
import type { Window } from '@vedette/core';
import { chaosWindows } from './chaos-windows-sample.ts';
import type { ClientName } from './client-sample.ts';
import { until } from './lease-sample.ts';
import { type RedisServer, startRedis } from './server-sample.ts';

/** One process, what it wrote down, and whether it was killed. */
export interface Worker {
  readonly child: ChildProcess;
  readonly log: string;
  isKilled: boolean;
}

/** What a process saw and sent. */
export interface Log {
  readonly isKilled: boolean;
  readonly seen: readonly string[];
  readonly sent: readonly { readonly key: string; readonly weight: number; readonly at: number }[];
  readonly pending: number;
}

/** How many errors a process meets at a time, and how many at most. */
export interface Meeting {
  /** @default 1 */
  readonly pace?: number;
  /** @default as many as there is time for */
  readonly most?: number | undefined;
}

/** Many processes on one Redis, and what disturbs them. */
export interface Chaos {
  readonly server: RedisServer;
  /** Kills one at random. */
  readonly killOne: () => Promise<void>;
  /** Lets one at random hand over and end. */
  readonly endOne: () => Promise<void>;
  /** Starts another one, which needs an answer of Redis to begin, and meets so many errors at a time, and so many at most. */
  readonly startOne: (meeting?: Meeting) => Promise<void>;
  readonly logs: () => Promise<readonly Log[]>;
  /** From now on each asks for all there is. */
  readonly makeGreedy: () => void;
  /** Lets every process hand over and end. */
  readonly end: () => Promise<void>;
  /** Occurrences that Redis holds. */
  readonly held: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Whether a key is one that every process may meet. */
export function isShared(key: string): boolean {
  return Number.parseInt(key.slice(-16), 16) < 1_000_000;
}

const program = fileURLToPath(new URL('./chaos-worker-sample.ts', import.meta.url));

function readLog(text: string, isKilled: boolean): Log {
  const words = text.split('\n').map((line) => line.split(' '));
  const of = (kind: string): readonly string[][] => words.filter(([first]) => first === kind);
  return {
    isKilled,
    seen: of('seen').map(([, key = '']) => key),
    sent: of('sent').map(([, key = '', weight, at]) => ({ key, weight: Number(weight), at: Number(at) })),
    pending: Number(of('pending')[0]?.[1] ?? 0),
  };
}

export async function startChaos(
  client: ClientName,
  {
    processes = 8,
    parameters = [],
    windows = chaosWindows,
  }: { readonly processes?: number; readonly parameters?: readonly string[]; readonly windows?: readonly Window[] } = {},
): Promise<Chaos> {
  const server = await startRedis(parameters);
  const folder = await mkdtemp(join(tmpdir(), 'vedette-chaos-'));
  const workers: Worker[] = [];
  const begun = Date.now();

  async function startOne({ pace = 1, most }: Meeting = {}): Promise<void> {
    const log = join(folder, `${workers.length}.log`);
    const asked = JSON.stringify({ url: server.url, client, log, number: workers.length, begun, windows, pace, most });
    const child = spawn(process.execPath, ['--conditions=@vedette/source', program, asked], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    workers.push({ child, log, isKilled: false });
    await until(async () => (await readFile(log, 'utf8').catch(() => '')).includes('ready') || child.exitCode !== null);
  }

  const living = (): readonly Worker[] => workers.filter(({ child, isKilled }) => !isKilled && child.exitCode === null);

  /** One at random. */
  function anyLiving(): readonly Worker[] {
    const at = Math.floor(Math.random() * living().length);
    return living().slice(at, at + 1);
  }

  async function kill(worker: Worker): Promise<void> {
    worker.isKilled = true;
    const ended = once(worker.child, 'exit');
    worker.child.kill('SIGKILL');
    await ended;
  }

  async function end(ending: readonly Worker[]): Promise<void> {
    const ended = ending.map(({ child }) => once(child, 'exit'));
    for (const { child } of ending) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  await Promise.all(Array.from({ length: processes }, () => startOne()));
  return {
    server,
    killOne: async () => {
      await Promise.all(anyLiving().map(kill));
    },
    endOne: () => end(anyLiving()),
    startOne,
    logs: () => Promise.all(workers.map(async ({ log, isKilled }) => readLog(await readFile(log, 'utf8'), isKilled))),
    makeGreedy: () => {
      for (const { child } of living()) child.kill('SIGUSR2');
    },
    end: () => end(living()),
    held: async () => {
      const redis = createClient({ url: server.url });
      await redis.connect();
      const counts = await redis.zRangeWithScores('vedette1:{errors}:carry', 0, -1);
      redis.destroy();
      return counts.reduce((sum, { score }) => sum + score, 0);
    },
    close: async () => {
      await Promise.all(living().map(kill));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis of a test, which keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Ends it at once; its data is lost. */
  readonly kill: () => Promise<void>;
  /** Begins it anew, on the same port and with nothing. */
  readonly start: () => Promise<void>;
  /** Stops it from answering, without ending it or its connections. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly close: () => Promise<void>;
}

/** How far above its own the port of a server is by which the servers of a cluster speak to each other. */
const busOffset = 10_000;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** A port that nobody is given while its server is away, nor that of its bus: none of those that systems hand out by themselves. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 11_000 + Math.floor(Math.random() * busOffset);
    if ((await isFree(port)) && (await isFree(port + busOffset))) return port;
  }
}

async function listening(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout ?? []) {
    if (String(chunk).includes('Ready to accept connections')) break;
  }
  child.stdout?.resume();
}

export async function startRedis(
  parameters: readonly string[] = [],
  { program = process.env['REDIS_SERVER'] ?? 'redis-server' }: { readonly program?: string } = {},
): Promise<RedisServer> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'vedette-redis-'));
  let child: ChildProcess | undefined;

  const end = (): void => {
    child?.kill('SIGKILL');
  };

  async function start(): Promise<void> {
    const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
    child = spawn(program, [...settings, ...parameters], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    process.once('exit', end);
    await listening(child);
  }

  async function kill(): Promise<void> {
    const ended = child !== undefined && child.exitCode === null ? once(child, 'exit') : undefined;
    end();
    process.off('exit', end);
    await ended;
    child = undefined;
  }

  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

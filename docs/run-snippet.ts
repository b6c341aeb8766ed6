import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Item, startReceiver } from '@vedette/receiver';
import { onTestFinished } from 'vitest';

/** A snippet that runs in a process of its own. */
export interface RunningSnippet {
  readonly process: ChildProcess;
  /** What it wrote to standard error so far. */
  readonly complaints: () => string;
}

/** Runs files of `snippets/` with Node.js until the test ends, reading the sources of the packages instead of their builds. */
export function runSnippet(
  folder: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunningSnippet {
  const child = spawn(process.execPath, ['--conditions=@vedette/source', ...parameters], {
    cwd: join(import.meta.dirname, 'snippets', folder),
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  const written: string[] = [];
  child.stderr?.on('data', (bytes: Buffer) => written.push(bytes.toString('utf8')));
  return { process: child, complaints: () => written.join('') };
}

/** A port on which nothing listened a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Sends a request again and again until a server that is still starting answers it, or its process has ended. */
export async function answerOf({ process: child }: RunningSnippet, url: string, request: RequestInit = {}): Promise<Response> {
  while (child.exitCode === null) {
    try {
      return await fetch(url, request);
    } catch (_notListening) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`The snippet ended with code ${child.exitCode}.`);
}

/** What became of one request to an application that reports an event of it. */
export interface Report {
  readonly answer: Response;
  readonly event: Item;
  /** Everything that was sent, as text. */
  readonly sent: string;
  readonly complaints: string;
}

/** Runs files of `snippets/` as an application with a receiver of its own, and sends it one request, which it reports an event of. */
export async function reportOf(
  folder: string,
  parameters: readonly string[],
  path: string,
  request: RequestInit = {},
): Promise<Report> {
  const receiver = await startReceiver();
  const port = await freePort();
  const application = runSnippet(folder, parameters, { SENTRY_DSN: receiver.dsn(), PORT: String(port) });
  const answer = await answerOf(application, `http://localhost:${port}${path}`, request);
  const event = await receiver.waitFor(({ type }) => type === 'event', { timeout: 20_000 });
  const sent = Buffer.concat(receiver.envelopes()).toString('utf8');
  await receiver.close();
  return { answer, event, sent, complaints: application.complaints() };
}

import * as cloudflare11 from '@sentry/cloudflare';
import * as node11 from '@sentry/node';
import { type VedetteIntegration, vedette } from '@vedette/core';
import * as vedetteNode from '@vedette/node';
import * as vedetteWorker from '@vedette/worker';
import * as cloudflare10 from 'sentry-cloudflare-10';
import * as node10 from 'sentry-node-10';
import { type Guard, sendEverything, statsOf, type TrialSdk } from './sdk.ts';

/*
 * Several copies of the SDK in one process. The command line says which take their turn, one after the other, where each
 * sends to, who guards it and with which budget; what the guards counted and said is written as JSON.
 */

interface Turn {
  readonly dsn: string;
  readonly guard: Guard;
  readonly policy: {
    readonly budget: { readonly errors: `${number}/minute` };
    readonly warn: (sentence: string) => void;
  };
}

/** Starts a copy and sends with it; gives the guard of its client, once everything has left. */
type Run = (turn: Turn) => Promise<object | undefined>;

interface Handlers {
  fetch(request: Request, environment: unknown, context: unknown): unknown;
}

const options = { release: 'shop@1', tracesSampleRate: 1, enableLogs: true } as const;

function guardOfCore({ guard, policy }: Turn): VedetteIntegration[] {
  return guard === 'core' ? [vedette(policy)] : [];
}

/** Calls the handler of a Worker in this process, and waits for what it gave to `waitUntil`. */
async function invoke<T>(wrap: (handlers: Handlers) => Handlers, act: () => T): Promise<T | undefined> {
  const results: T[] = [];
  const waiting: unknown[] = [];
  const handlers = wrap({
    fetch: () => {
      results.push(act());
      return new Response('fine');
    },
  });
  const context = {
    waitUntil: (promise: unknown): void => void waiting.push(promise),
    passThroughOnException: (): void => undefined,
  };
  const response = await handlers.fetch(new Request('http://shop.example/'), {}, context);
  // The SDK sends once the answer has been read.
  if (response instanceof Response) await response.text();
  await Promise.all(waiting);
  return results[0];
}

async function sendAndFlush(name: string, sdk: TrialSdk): Promise<object | undefined> {
  const guard = sendEverything(name, sdk);
  await sdk.getClient()?.flush(5000);
  return guard;
}

const runs: Readonly<Record<string, Run>> = {
  'node 11': async (turn) => {
    const { dsn, guard, policy } = turn;
    if (guard === 'again') return sendAndFlush('node-11 again', node11);
    if (guard === 'package') vedetteNode.init({ ...options, dsn, vedette: policy });
    else node11.init({ ...options, dsn, integrations: guardOfCore(turn) });
    return sendAndFlush('node-11', node11);
  },
  'node 10': async (turn) => {
    const { dsn, guard, policy } = turn;
    if (guard === 'again') return sendAndFlush('node-10 again', node10);
    const integrations = guard === 'package' ? [vedetteNode.vedette(policy)] : guardOfCore(turn);
    const made = node10.init({ ...options, dsn, integrations });
    if (guard === 'guard()' && made !== undefined) vedetteNode.guard(made, policy);
    return sendAndFlush('node-10', node10);
  },
  'cloudflare 11': async (turn) => {
    const { dsn, guard, policy } = turn;
    const optionsOf = (): cloudflare11.CloudflareOptions => ({ ...options, dsn, integrations: guardOfCore(turn) });
    const used = guard === 'package' ? vedetteWorker.guarded(optionsOf, policy) : optionsOf;
    return invoke(
      (handlers) => cloudflare11.withSentry(used, handlers),
      () => sendEverything('cloudflare-11', cloudflare11),
    );
  },
  'cloudflare 10': async (turn) => {
    const { dsn, guard, policy } = turn;
    const integrations = guard === 'package' ? [vedetteWorker.vedette(policy)] : guardOfCore(turn);
    return invoke(
      (handlers) => cloudflare10.withSentry(() => ({ ...options, dsn, integrations }), handlers),
      () => sendEverything('cloudflare-10', cloudflare10),
    );
  },
};

function isGuard(text: string | undefined): text is Guard {
  return ['package', 'guard()', 'core', 'none', 'again'].some((known) => known === text);
}

const said: string[] = [];
const guards: (object | undefined)[] = [];
for (const argument of process.argv.slice(2)) {
  const [copy = '', guard, errors, dsn = ''] = argument.split('|');
  const run = runs[copy];
  if (run === undefined || !isGuard(guard)) throw new Error(`${argument} is no turn`);
  const policy = {
    budget: { errors: `${Number(errors)}/minute` },
    warn: (sentence: string) => void said.push(sentence),
  } as const;
  guards.push(await run({ dsn, guard, policy }));
}
process.stdout.write(JSON.stringify({ said, stats: guards.map((guard) => statsOf(guard) ?? null) }));
// Timers of the SDKs would keep the process.
process.exit();

import { answeringLater } from '../../../packages/core/src/budget/leasing.ts';
import type { BudgetStore } from '../../../packages/core/src/budget/store.ts';
import { startClient } from '../../../packages/core/src/client-sample.ts';
import { vedette } from '../../../packages/core/src/pipeline.ts';
import { clients } from '../../../packages/redis/src/client-sample.ts';
import { redisStore } from '../../../packages/redis/src/redis-store.ts';
import { startRedis } from '../../../packages/redis/src/server-sample.ts';
import { find } from '../../programs.ts';

/** How long a call of captureException takes the application, in microseconds, with a budget in one kind of store. */
export interface Capture {
  readonly store: string;
  readonly median: number;
  /** The 99th percentile in the quietest of ten parts: what else the machine does meanwhile is no part of a capture. */
  readonly tail: number;
  /** Events that left, and questions that the store was asked. */
  readonly sent: number;
  readonly asked: number;
}

/** How many captures are made in one turn; a request that goes wrong makes few. */
const inOneTurn = 5;

/** In how many parts a run is looked at. */
const parts = 10;

function at(share: number, times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** The stack of an error that application code threw: twenty faults. */
function faultOf(time: number): Error {
  const error = new Error(`order ${time} is refused`);
  error.name = `Fault${'ABCDEFGHIJKLMNOPQRST'[time % 20]}`;
  return error;
}

interface Contender {
  readonly capture: (times: number) => void;
  readonly result: () => Capture;
}

function contender(name: string, store: BudgetStore | undefined): Contender {
  let asked = 0;
  const counting = store && {
    ...store,
    lease: (request: Parameters<BudgetStore['lease']>[0]) => {
      asked += 1;
      return store.lease(request);
    },
  };
  const integration = vedette({ budget: { errors: '6000/hour', ...(counting && { store: counting }) }, warn: () => undefined });
  const { client } = startClient([integration], { transportOptions: { bufferSize: 512 } });
  const took: number[] = [];
  return {
    capture: (times) => {
      for (let time = 0; time < times; time += 1) {
        const error = faultOf(took.length);
        const start = process.hrtime.bigint();
        client.captureException(error);
        took.push(Number(process.hrtime.bigint() - start) / 1000);
      }
    },
    result: () => {
      // What is compiled first takes longer everywhere.
      const warm = took.slice(took.length / 5);
      const size = Math.ceil(warm.length / parts);
      const tails = Array.from({ length: parts }, (_none, part) => at(0.99, warm.slice(part * size, (part + 1) * size)));
      return {
        store: name,
        median: at(0.5, warm),
        tail: Math.min(...tails),
        sent: integration.stats().budget?.sent ?? 0,
        asked,
      };
    },
  };
}

const never = answeringLater({ scope: 'shared', lease: () => new Promise(() => undefined) });

/** Captures with each store in turns, so that what else the machine does meets all of them. Redis is left out where there is none. */
export async function captures(times: number): Promise<readonly Capture[]> {
  const program = find('redis-server');
  const server = program === undefined ? undefined : await startRedis([], { program });
  const connected = server && (await clients['@redis/client 6'](server.url));
  const contenders = [
    contender('memory', undefined),
    ...(connected === undefined ? [] : [contender('Redis, shared', redisStore(connected.client, { learning: 0 }))]),
    contender('shared, and never answers', never),
  ];
  for (let turn = 0; turn < times / inOneTurn; turn += 1) {
    for (const { capture } of contenders) capture(inOneTurn);
    await new Promise((resolve) => setImmediate(resolve));
  }
  connected?.close();
  await server?.close();
  return contenders.map(({ result }) => result());
}

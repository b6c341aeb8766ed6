import type { SentryClient } from '@vedette/core';

/** Writes what the clients of an isolate dropped into the queues of their transports. */
export interface Reports {
  /** Writes a report, unless it may wait. Throws what the client throws. */
  readonly write: (client: SentryClient) => void;
}

/** How long what was not sampled waits behind the last report, in milliseconds. */
const longestWait = 10_000;

/** For how many projects it waits. */
const mostProjects = 32;

/** What the SDK counts what the sampler of traces leaves out as. */
const unsampled: ReadonlySet<string> = new Set(['sample_rate:transaction', 'sample_rate:span']);

/** What a client lost since its last report, by reason and category; undefined where its SDK counts otherwise. */
function lossesOf(client: SentryClient): readonly (readonly [loss: string, quantity: number])[] | undefined {
  const counted: unknown = Reflect.get(client, '_outcomes');
  return typeof counted === 'object' && counted !== null
    ? Object.entries(counted).map(([loss, quantity]) => [loss, Number(quantity)])
    : undefined;
}

function call(client: SentryClient, name: '_clearOutcomes' | '_flushOutcomes'): void {
  const method: unknown = Reflect.get(client, name);
  if (typeof method === 'function') Reflect.apply(method, client, []);
}

/**
 * Makes the reports of an isolate, in which each invocation may have a client of its own. What the sampler of traces left
 * out waits until the last report is 10 s old, so that not every invocation without a trace has something to send. Every
 * other loss is written at once, with what waits.
 */
export function createReports({ now = Date.now }: { readonly now?: () => number } = {}): Reports {
  const waiting = new Map<unknown, Map<string, number>>();
  let due = 0;
  return {
    write: (client) => {
      const losses = lossesOf(client);
      const project = Reflect.get(client.getOptions(), 'dsn');
      const before = waiting.get(project);
      if (losses?.length === 0 && before === undefined) return;
      const mayWait = now() < due && (before !== undefined || waiting.size < mostProjects);
      if (mayWait && losses?.every(([loss]) => unsampled.has(loss)) === true) {
        const all = before ?? new Map<string, number>();
        for (const [loss, quantity] of losses) all.set(loss, (all.get(loss) ?? 0) + quantity);
        if (all.size > 0) waiting.set(project, all);
        call(client, '_clearOutcomes');
        return;
      }
      for (const [loss, quantity] of before ?? [])
        client.recordDroppedEvent('sample_rate', loss.replace('sample_rate:', ''), quantity);
      waiting.delete(project);
      due = now() + longestWait;
      call(client, '_flushOutcomes');
    },
  };
}

import type { SentryClient } from '@vedette/core';
import type { Reports } from './reports.ts';

/** How often a flush looks again for what came while it ran, so that a busy isolate cannot keep it running. */
const mostRounds = 4;

/** Makes the client write what it dropped since the last time into its transport's queue. */
function queueReport(client: SentryClient, reports: Reports): void {
  try {
    reports.write(client);
  } catch (_thrown) {
    // A report may be missed; what waits in the queue is sent all the same.
    return;
  }
}

/** What an invocation waits for beside the transport, and who tells of what was dropped. */
export interface DeliveryOptions {
  readonly reports: Reports;
  /** Resolves when what the budget's store was asked is answered, which lets events go that are held until then. */
  readonly settled?: (() => Promise<unknown>) | undefined;
}

/**
 * Makes each flush of the transport, which the SDK does in `waitUntil`, send two things that the SDK leaves behind on
 * Workers: the reports of what was dropped, and what is captured while the flush is under way. Stands between the
 * door and the transport.
 */
export function deliverAll(client: SentryClient, { reports, settled = async () => undefined }: DeliveryOptions): void {
  const transport = client.getTransport();
  const flush: unknown = transport && Reflect.get(transport, 'flush');
  if (transport === undefined || typeof flush !== 'function') return;
  const send = transport.send.bind(transport);
  let queued = 0;
  Reflect.set(transport, 'send', (envelope: Parameters<typeof send>[0]) => {
    queued += 1;
    return send(envelope);
  });
  Reflect.set(transport, 'flush', async (...parameters: readonly unknown[]): Promise<unknown> => {
    queueReport(client, reports);
    for (let round = 1; ; round += 1) {
      queued = 0;
      await settled();
      const isComplete: unknown = await Reflect.apply(flush, transport, parameters);
      queueReport(client, reports);
      if (queued === 0 || isComplete === false || round === mostRounds) return isComplete;
    }
  });
}

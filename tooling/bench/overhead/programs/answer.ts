import { counts } from './orders.ts';
import { readSetting } from './setting.ts';

/** What a server tells of itself. */
export interface Reading {
  /** Microseconds of processor time since the process began. */
  readonly processor: number;
  readonly requests: number;
  readonly failures: number;
  /** Bytes. */
  readonly resident: number;
  /** Bytes, after a collection where the process may ask for one. */
  readonly heap: number;
}

async function flush(): Promise<void> {
  if (readSetting().variant === 'none') return;
  const { flush: flushSentry } = await import('@sentry/node');
  await flushSentry(20_000);
}

/** Tells the process that started this one where it listens, and answers each of its questions with a reading. */
export function answer(port: number): void {
  process.on('message', async (question) => {
    await flush();
    const { user, system } = process.cpuUsage();
    if (question === 'memory' && typeof globalThis.gc === 'function') globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    const reading: Reading = { processor: user + system, ...counts, resident: rss, heap: heapUsed };
    process.send?.(reading);
  });
  process.on('disconnect', () => process.exit());
  const { user, system } = process.cpuUsage();
  process.send?.({ port, processor: user + system, resident: process.memoryUsage().rss });
}

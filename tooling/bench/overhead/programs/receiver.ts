import { startReceiver } from '@vedette/receiver';

/** What was received. */
export interface Received {
  readonly dsn: string;
  readonly envelopes: number;
  /** Items by type. */
  readonly items: Readonly<Record<string, number>>;
  /** Envelopes with an error event, and their bytes. */
  readonly events: { readonly count: number; readonly bytes: number };
}

const events = { count: 0, bytes: 0 };

// What is kept of payloads is no part of the measure.
const receiver = await startReceiver({
  keep: 1,
  limits: { payloadBytes: 1 },
  log: (entry) => {
    if (entry.kind !== 'kept' || !entry.types.includes('event')) return;
    events.count += 1;
    events.bytes += entry.bytes;
  },
});

function tell(): void {
  const { envelopes, items } = receiver.summary();
  const received: Received = { dsn: receiver.dsn(), envelopes, items, events: { ...events } };
  process.send?.(received);
}

process.on('message', tell);
process.on('disconnect', () => process.exit());
tell();

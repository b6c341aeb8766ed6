import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type EnvelopeItem, parseEnvelope } from '@vedette/receiver';

/** A receiver that runs in a thread of its own. */
export interface RemoteReceiver {
  readonly dsn: string;
  /** The envelopes as received, after decompression. */
  readonly envelopes: () => Promise<readonly Uint8Array[]>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a receiver for the tests of one file. */
export async function startRemoteReceiver(): Promise<RemoteReceiver> {
  const worker = new Worker(new URL('./receiver-thread-sample.ts', import.meta.url), {
    execArgv: ['--conditions=@vedette/source'],
  });
  async function ask(question: string): Promise<unknown> {
    worker.postMessage(question);
    const [answer]: readonly unknown[] = await once(worker, 'message');
    return answer;
  }
  const dsn = await ask('dsn');
  return {
    dsn: String(dsn),
    envelopes: async () => {
      const answer = await ask('envelopes');
      return (Array.isArray(answer) ? answer : []).filter((bytes: unknown) => bytes instanceof Uint8Array);
    },
    clear: async () => {
      await ask('clear');
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** An item as received, with the bytes of everything that stands for it: the envelope's header line, its own, its payload. */
export interface ReceivedItem extends Pick<EnvelopeItem, 'type' | 'header' | 'payload'> {
  readonly envelopeHeader: Readonly<Record<string, unknown>>;
}

/** The items of envelopes. Throws where an envelope is malformed. */
export function itemsOf(envelopes: readonly Uint8Array[]): readonly ReceivedItem[] {
  return envelopes.flatMap((bytes) => {
    const parsed = parseEnvelope(bytes, { maxItems: 5000 });
    if (!parsed.ok) throw new Error(`a malformed envelope arrived: ${parsed.detail}`);
    const { header: envelopeHeader, items } = parsed.envelope;
    return items.map(({ type, header, payload }) => ({ type, header, payload, envelopeHeader }));
  });
}

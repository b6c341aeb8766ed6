import { parentPort } from 'node:worker_threads';
import { startReceiver } from '@vedette/receiver';

/*
 * The receiver in a thread of its own: in the thread of the SDK its requests would be traced and counted as sessions.
 */
const receiver = await startReceiver({ keep: 5000 });

const answers: ReadonlyMap<unknown, () => unknown> = new Map<unknown, () => unknown>([
  ['dsn', (): string => receiver.dsn()],
  ['envelopes', (): readonly Uint8Array[] => receiver.envelopes()],
  ['clear', (): void => receiver.clear()],
]);

parentPort?.on('message', (question: unknown) => parentPort?.postMessage(answers.get(question)?.()));

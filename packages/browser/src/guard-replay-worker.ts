import { createRecordingScrubber, type RecordingScrubberOptions } from '@vedette/core';
import { propertyOf } from './property.ts';

/** The part of a worker's global scope that is guarded. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: Event) => void): void;
  dispatchEvent(event: Event): boolean;
  postMessage(message: unknown): void;
}

/** What the SDK asks its worker, and what the worker answers. */
interface Asked {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly arg?: unknown;
  readonly response?: unknown;
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null;
}

/**
 * Stands before the compression in the worker of Session Replay: every event is scrubbed before a listener that is added
 * later sees it, and what cannot be read is left out. Recordings get the mark by which the door knows them. It has to run
 * before the compression is loaded. Throws a TypeError where an option is not fit for use; then the worker does not load.
 */
export function guardReplayWorker(
  options: RecordingScrubberOptions = {},
  { scope = globalThis }: { scope?: WorkerScope } = {},
): void {
  const { scrub, mark } = createRecordingScrubber(options);
  const passed = new WeakSet<object>();
  const post = scope.postMessage.bind(scope);

  scope.addEventListener('message', (event) => {
    if (passed.has(event)) return;
    event.stopImmediatePropagation();
    const asked = propertyOf(event, 'data');
    if (!isAsked(asked)) return;
    const { id, method, arg } = asked;
    const scrubbed = typeof arg === 'string' ? scrub(arg) : undefined;
    if (arg !== undefined && scrubbed === undefined) {
      // The SDK waits for an answer; what is left out must not end the recording.
      post({ id, method, success: true, response: undefined });
      return;
    }
    const passing = new MessageEvent('message', { data: { id, method, arg: scrubbed } });
    passed.add(passing);
    scope.dispatchEvent(passing);
  });

  scope.postMessage = (message) => {
    const stream = isAsked(message) && message.method === 'finish' ? message.response : undefined;
    const marked = stream instanceof Uint8Array ? mark(stream) : undefined;
    post(marked === undefined || !isAsked(message) ? message : { ...message, response: marked });
  };
}

import { createRetained } from './budget/retained.ts';
import type { Sampler } from './budget/sampler.ts';
import { unreferenced } from './budget/timer.ts';
import { type EnvelopeItem, isRecord, type JsonRecord } from './sentry.ts';

/** An event that was dropped, and what sends it after all. */
interface Dropped {
  readonly headers: JsonRecord;
  readonly item: EnvelopeItem;
  readonly send: (headers: JsonRecord, item: EnvelopeItem, key: string, weight: number) => void;
}

/** Closes faults that went quiet: the last event of each that was dropped is sent, and stands for what the fault owes. */
export interface Closer {
  readonly keep: (key: string, dropped: Dropped) => void;
}

/** How often quiet faults are looked for, in milliseconds. */
const every = 60_000;

/** A new id: the event that was dropped is counted as lost under its own. */
function newId(): string {
  return Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}

/** The same event under another id. */
function renamed([headers, event]: EnvelopeItem, id: string): EnvelopeItem {
  return [headers, isRecord(event) ? { ...event, event_id: id } : event];
}

/** Looks for quiet faults once a minute, for as long as there is anything to close one with. */
export function createCloser(sampler: Sampler, { later = unreferenced }: { readonly later?: typeof unreferenced } = {}): Closer {
  const retained = createRetained<Dropped>();
  let isWaiting = false;

  function look(): void {
    isWaiting = false;
    for (const { key, weight } of sampler.closings(retained.has)) {
      const dropped = retained.take(key);
      const id = newId();
      dropped?.send({ ...dropped.headers, event_id: id }, renamed(dropped.item, id), key, weight);
    }
    wait();
  }

  function wait(): void {
    if (isWaiting || retained.isEmpty()) return;
    isWaiting = true;
    later(look, every);
  }

  return {
    keep: (key, dropped) => {
      retained.keep(key, dropped);
      wait();
    },
  };
}

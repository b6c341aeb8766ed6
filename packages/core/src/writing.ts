import type { EnvelopeItem } from './sentry.ts';

/** What a transport is given, and what became of the event in it. */
export interface Watched {
  readonly items: readonly EnvelopeItem[];
  /** Whether the transport let the event go without a word; to be asked once it has answered. */
  readonly isDropped: () => boolean;
}

/** Watches a transport. */
export interface Writing {
  readonly watch: (items: readonly EnvelopeItem[]) => Watched;
}

function noting([headers, payload]: EnvelopeItem, note: () => void): EnvelopeItem {
  const noted = { ...headers };
  const toJSON = (): object => {
    note();
    return headers;
  };
  Reflect.defineProperty(noted, 'toJSON', { value: toJSON });
  return [noted, payload];
}

/**
 * Tells which events a transport sends. That of the SDK answers alike for what it has sent and for what it had no room
 * for or may not send for now; but it writes down as JSON what it sends, and nothing else. Of a transport that was never
 * seen to write everything counts as sent.
 */
export function createWriting(): Writing {
  let writes = false;
  return {
    watch: (items) => {
      let isWritten = false;
      const note = (): void => {
        [writes, isWritten] = [true, true];
      };
      return {
        items: items.map((item) => (item[0]['type'] === 'event' ? noting(item, note) : item)),
        isDropped: () => writes && !isWritten,
      };
    },
  };
}

import type { EnvelopeItem } from './sentry.ts';

/** What a transport answered, and what became of the event in it. */
export interface Given<T> {
  readonly answer: T;
  /** Whether the transport let the event go without a word; to be asked once it has answered. */
  readonly isDropped: () => boolean;
}

/** Watches a transport. */
export interface Writing {
  /** Gives items to the transport, through a function that must pass them on as they are. */
  readonly give: <T>(items: readonly EnvelopeItem[], send: (items: readonly EnvelopeItem[]) => T) => Given<T>;
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
 * for or may not send for now; but it writes down as JSON at once what it sends, and nothing else. Of a transport that
 * was not seen to do so, or that was seen to write later, as that of Workers does, everything counts as sent.
 */
export function createWriting(): Writing {
  let writes: 'not yet' | 'at once' | 'later' = 'not yet';
  return {
    give: (items, send) => {
      let [isGiven, isWritten] = [false, false];
      const note = (): void => {
        if (isWritten) return;
        isWritten = true;
        if (isGiven) writes = 'later';
        else if (writes === 'not yet') writes = 'at once';
      };
      const answer = send(items.map((item) => (item[0]['type'] === 'event' ? noting(item, note) : item)));
      isGiven = true;
      return { answer, isDropped: () => writes === 'at once' && !isWritten };
    },
  };
}

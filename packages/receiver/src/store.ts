import type { Item } from './item.ts';

/** A kept envelope as received, after decompression. */
export interface KeptEnvelope {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The latest items and the envelopes they came in, in memory only. */
export interface Store {
  keep(envelope: KeptEnvelope, items: readonly Item[]): void;
  /** The kept items in the order of their arrival. */
  items(): readonly Item[];
  /** The kept envelopes in the order of their arrival. */
  envelopes(): readonly KeptEnvelope[];
  clear(): void;
}

/** Creates a store that holds at most `keep` items and, beyond its latest envelope, at most `keptBytes` bytes. */
export function createStore({ keep, keptBytes }: { readonly keep: number; readonly keptBytes: number }): Store {
  let items: readonly Item[] = [];
  let envelopes: readonly KeptEnvelope[] = [];
  return {
    keep(envelope, added) {
      const all = [...items, ...added];
      const latest = all.slice(-keep);
      // Items share the bytes of their envelope, so an envelope stays until its last item goes.
      const oldest = latest.length < all.length ? (latest[0]?.envelope ?? 0) : 0;
      envelopes = withinBytes([...envelopes, envelope].filter(({ number }) => number >= oldest).slice(-keep), keptBytes);
      const first = envelopes[0]?.number ?? 0;
      items = latest.filter((item) => item.envelope >= first);
    },
    items: () => items,
    envelopes: () => envelopes,
    clear() {
      items = [];
      envelopes = [];
    },
  };
}

function withinBytes(envelopes: readonly KeptEnvelope[], keptBytes: number): readonly KeptEnvelope[] {
  let first = envelopes.length - 1;
  let bytes = envelopes.at(first)?.bytes.length ?? 0;
  for (
    let older = envelopes[first - 1];
    older !== undefined && bytes + older.bytes.length <= keptBytes;
    older = envelopes[first - 1]
  ) {
    bytes += older.bytes.length;
    first -= 1;
  }
  return envelopes.slice(Math.max(first, 0));
}

import { expect, test } from 'vitest';
import { parseEnvelope } from './envelope.ts';
import { writeEnvelope } from './envelope-sample.ts';
import { createItem, type Item } from './item.ts';
import { createStore, type Store } from './store.ts';

function fill(store: Store, counts: readonly number[], { size = 1 }: { readonly size?: number } = {}): void {
  counts.forEach((count, index) => {
    const bytes = writeEnvelope(
      {},
      Array.from({ length: count }, () => ({ header: { type: 'attachment' }, payload: 'x' })),
    );
    const read = parseEnvelope(bytes);
    const arrival = {
      number: 0,
      receivedAt: '',
      projectId: '1',
      envelope: index + 1,
      envelopeHeader: {},
      payloadBytes: 100,
      issueOf: () => '',
    };
    const items: readonly Item[] = read.ok ? read.envelope.items.map((item) => createItem(item, arrival)) : [];
    store.keep({ number: index + 1, bytes: new Uint8Array(size) }, items);
  });
}

test('an envelope stays until the last of its items goes', () => {
  const store = createStore({ keep: 3, keptBytes: 1000 });
  fill(store, [2, 2]);
  expect([store.items().map(({ envelope }) => envelope), store.envelopes().map(({ number }) => number)]).toEqual([
    [1, 2, 2],
    [1, 2],
  ]);
  fill(store, [1, 1, 3]);
  expect([store.items().map(({ envelope }) => envelope), store.envelopes().map(({ number }) => number)]).toEqual([
    [3, 3, 3],
    [3],
  ]);
});

test('envelopes without items are limited as well', () => {
  const store = createStore({ keep: 3, keptBytes: 1000 });
  fill(store, [0, 0, 0, 0, 0]);
  expect(store.envelopes()).toHaveLength(3);
});

test('the oldest go first where there are too many bytes, the latest stays in any case', () => {
  const store = createStore({ keep: 10, keptBytes: 100 });
  fill(store, [1, 1, 1], { size: 40 });
  expect(store.items().map(({ envelope }) => envelope)).toEqual([2, 3]);
  store.clear();
  fill(store, [1, 1], { size: 400 });
  expect(store.items().map(({ envelope }) => envelope)).toEqual([2]);
});

import { expect, test } from 'vitest';
import { items } from './items.ts';

test('what cannot be read is withheld, and told why', () => {
  const withheld = Object.entries(items).flatMap(([type, { treatment, reason }]) =>
    treatment === 'withhold' ? [[type, reason]] : [],
  );
  expect(withheld).toEqual([
    ['replay_event', 'replay'],
    ['replay_recording', 'replay'],
  ]);
});

test('bytes are read of attachments alone', () => {
  expect(Object.entries(items).flatMap(([type, { treatment }]) => (treatment === 'text' ? [type] : []))).toEqual(['attachment']);
});

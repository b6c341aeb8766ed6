import { expect, test } from 'vitest';
import { createBench } from './asker.ts';

const window = { name: 'errors', limit: 4, milliseconds: 60_000 };
const asked =
  '"tokens":{"windows":[{"name":"errors","limit":4,"milliseconds":60000}],"want":1,"first":0,"returned":0,"known":[]}';
const standings = [{ spent: 1, start: 0, end: 60_000 }];
const granted = { granted: 1, validFor: 0, standings };
const whole = { tokens: granted, keys: { known: [], cursor: '0' }, carry: { totals: [], counts: [] } };
const asking = { keys: { sent: [], cursor: undefined }, carry: { pushed: [], claimed: [] } };

test.each([
  [undefined, 'tokens: { granted, validFor, standings }, the first two as numbers'],
  [{}, 'tokens: { granted, validFor, standings }, the first two as numbers'],
  [{ tokens: { ...granted, standings: [] } }, 'tokens.standings: one { spent, start, end } for each of 1 windows, in order'],
  [
    { tokens: { ...granted, standings: [undefined] } },
    'tokens.standings: one { spent, start, end } for each of 1 windows, in order',
  ],
])('of the answer %j is told what was asked and what was expected', async (answer, expected) => {
  const bench = createBench({
    open: () => ({ scope: 'process', answers: 'at once', lease: () => JSON.parse(JSON.stringify({ answer })).answer }),
  });
  const asker = await bench.connect();
  await expect(asker.ask([window])).rejects.toThrow(
    `Asked lease({${asked}}), the store answered ${answer === undefined ? 'undefined' : JSON.stringify(answer)}. Expected ${expected}.`,
  );
});

test('what was asked for of keys and counts is expected too, and a whole answer passes', async () => {
  const answers: unknown[] = [{ ...whole, keys: undefined }, { ...whole, carry: { totals: [] } }, whole];
  const bench = createBench({
    open: () => ({ scope: 'process', answers: 'at once', lease: () => JSON.parse(JSON.stringify(answers.shift())) }),
  });
  const asker = await bench.connect();
  await expect(asker.ask([window], asking)).rejects.toThrow('Expected keys: { known, cursor }.');
  await expect(asker.ask([window], asking)).rejects.toThrow('Expected carry: { totals, counts }.');
  expect(await asker.ask([window], asking)).toEqual(whole);
});

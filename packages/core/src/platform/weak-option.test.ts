import { describe, expect, test } from 'vitest';
import { leastCollection } from './data-collection.ts';
import { earlySampling, smallQueue, type WeakCollectionOptions, weakCollection } from './weak-option.ts';

const platform: WeakCollectionOptions = {
  line: 11,
  from: '@vedette/node',
  instead: 'start with init()',
  pii: { collects: 'addresses', without: 'and without sendDefaultPii' },
};

describe('what is said of a collection', () => {
  test('is nothing where the least is collected', () => {
    expect(weakCollection({ dataCollection: leastCollection }, platform)).toBeUndefined();
  });

  test('names the fields, and the package that the least comes from', () => {
    expect(weakCollection({ dataCollection: { ...leastCollection, cookies: true } }, platform)).toBe(
      'dataCollection collects cookies, and Vedette has to find what is personal in it. Spread leastCollection (from @vedette/node) into dataCollection and set only the fields you need.',
    );
  });

  test('names what the SDK collects by itself, and what instead', () => {
    const remedy = 'Set dataCollection: leastCollection (from @vedette/node), or start with init()';
    const byItself = `The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. ${remedy}.`;
    expect(weakCollection({}, platform)).toBe(byItself);
    expect(weakCollection({ sendDefaultPii: true }, platform)).toBe(byItself);
    expect(weakCollection({ sendDefaultPii: true }, { ...platform, line: 10 })).toBe(
      `sendDefaultPii collects addresses, and Vedette has to find what is personal in them. ${remedy} and without sendDefaultPii.`,
    );
  });
});

test('a rate that drops errors before the budget is told, and one that drops none is not', () => {
  expect([{}, { sampleRate: 1 }, { sampleRate: undefined }].map(earlySampling)).toEqual([undefined, undefined, undefined]);
  for (const sampleRate of [0.1, 0])
    expect(earlySampling({ sampleRate })).toMatch(/^sampleRate drops errors before .* Remove sampleRate\.$/);
});

test('a queue is small where it holds fewer than it should, or says nothing', () => {
  expect([{ bufferSize: 512 }, { bufferSize: 600 }].map((transportOptions) => smallQueue({ transportOptions }, 512))).toEqual([
    undefined,
    undefined,
  ]);
  for (const transportOptions of [{ bufferSize: 64 }, {}, undefined]) {
    expect(smallQueue({ transportOptions }, 512)).toBe(
      "A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: 512 }.",
    );
  }
});

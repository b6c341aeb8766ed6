import { describe, expect, test } from 'vitest';
import { collectedFields, leastCollection, withLeast } from './data-collection.ts';

describe('the least collection', () => {
  test('is switched on field by field, and what is left out of a group stays off', () => {
    expect(withLeast({ cookies: true, genAI: { inputs: true } })).toEqual({
      ...leastCollection,
      cookies: true,
      genAI: { inputs: true, outputs: false },
    });
    expect(withLeast({})).toEqual(leastCollection);
    expect(withLeast({ cookies: undefined, genAI: { inputs: undefined, outputs: true } })).toEqual({
      ...leastCollection,
      genAI: { inputs: false, outputs: true },
    });
  });

  test('may be another one', () => {
    expect(withLeast({}, { ...leastCollection, stackFrameVariables: true })).toEqual({
      ...leastCollection,
      stackFrameVariables: true,
    });
  });

  test('takes a list of keys to allow as it is given', () => {
    expect(withLeast({ httpHeaders: { allow: ['accept'] } })).toMatchObject({ httpHeaders: { allow: ['accept'] } });
  });

  test('collects nothing', () => {
    expect(collectedFields(leastCollection, { line: 11 })).toEqual([]);
    expect(collectedFields(leastCollection, { line: 10 })).toEqual([]);
  });
});

describe('a collection', () => {
  test('collects what it leaves out, as far as the SDK line knows it', () => {
    const all = ['userInfo', 'cookies', 'httpHeaders', 'httpBodies', 'urlQueryParams', 'graphQL', 'genAI', 'databaseQueryData'];
    expect(new Set(collectedFields({}, { line: 10 }))).toEqual(new Set(all));
    expect(new Set(collectedFields({}, { line: 11 }))).toEqual(new Set([...all, 'mcp', 'queues']));
  });

  test('is told part by part', () => {
    const collection = { ...leastCollection, httpHeaders: { request: true, response: false }, httpBodies: ['incomingRequest'] };
    expect(collectedFields(collection, { line: 11 })).toEqual(['httpHeaders.request', 'httpBodies']);
  });
});

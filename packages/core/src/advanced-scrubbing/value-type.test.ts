import { expect, it } from 'vitest';
import { isBasic, rankOf, typesOf, valueTypeNamed, valueTypeNames } from './value-type.ts';

it('finds a type by each of its names, in any case', () => {
  expect([valueTypeNamed('request'), valueTypeNamed('HTTP'), valueTypeNamed('breadcrumbs')]).toEqual(['http', 'http', undefined]);
  expect(valueTypeNames()).toContain('trace_metric');
});

it('calls basic what says only what a value is made of', () => {
  expect([isBasic('string'), isBasic('object'), isBasic('event'), isBasic('user')]).toEqual([true, true, false, false]);
  expect(rankOf('string')).toBeLessThan(rankOf('user'));
});

it('reads the type off a value without a schema', () => {
  expect(['', 1, 1n, true, [], {}, null, undefined].map(typesOf)).toEqual([
    ['string'],
    ['number'],
    ['number'],
    ['boolean'],
    ['array'],
    ['object'],
    [],
    [],
  ]);
});

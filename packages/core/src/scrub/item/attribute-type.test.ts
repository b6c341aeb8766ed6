import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import { scrubItem } from '../../stages/scrub.ts';
import { withTypes } from './attribute-type.ts';

const card = Number(`${'5555'.repeat(3)}4444`);
const policy = definePolicy({ environmentVariables: {} });

describe('attributes of an entry', () => {
  test.each(['integer', 'double'])('of the type %s are told as texts where a text stands in the place of the number', (type) => {
    const given = { a: { value: '[card]', type, unit: 'none' }, b: { value: 7, type }, c: { value: '[card]', type: 'string' } };
    const sent = withTypes({ attributes: given, links: [{ attributes: given }, null], name: 'x' });
    const expected = { ...given, a: { value: '[card]', type: 'string', unit: 'none' } };
    expect(sent).toEqual({ attributes: expected, links: [{ attributes: expected }, null], name: 'x' });
    expect(given.a.type).toBe(type);
  });

  test.each([
    { attributes: { a: { value: 7, type: 'integer' }, b: null, c: { type: 'integer' } }, links: [{ attributes: {} }] },
    { attributes: 'integer', links: 'none' },
    { links: {} },
    'a text',
    null,
  ])('stay where each value has its type: %j', (entry) => {
    expect(withTypes(entry)).toBe(entry);
  });

  test.each(['log', 'span', 'trace_metric'])('of a %s have the types that their values have once they are scrubbed', (type) => {
    const attributes = {
      order: { value: card, type: 'integer' },
      password: { value: 12_345_678.5, type: 'double' },
      count: { value: 3, type: 'integer' },
    };
    const { sent } = scrubItem([{ type }, { items: [{ attributes, links: [{ attributes }] }] }], policy);
    const scrubbed = {
      order: { value: '[card]', type: 'string' },
      password: { value: '[password]', type: 'string' },
      count: { value: 3, type: 'integer' },
    };
    expect(sent?.[1]).toMatchObject({ items: [{ attributes: scrubbed, links: [{ attributes: scrubbed }] }] });
    expect(attributes.order).toEqual({ value: card, type: 'integer' });
  });
});

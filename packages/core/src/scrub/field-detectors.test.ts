import { expect, test } from 'vitest';
import { essentials } from '../detectors/essentials.ts';
import { fieldDetectors } from './field-detectors.ts';

test('where an essential recognises the same, its id and label are those of the field', () => {
  const labels = new Map(essentials.map(({ id, label }) => [id, label]));
  for (const { id, label } of [fieldDetectors.email, fieldDetectors.address]) expect(labels.get(id)).toBe(label);
  for (const { id } of [fieldDetectors.identity, fieldDetectors.name]) expect(labels.has(id)).toBe(false);
});

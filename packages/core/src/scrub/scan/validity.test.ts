import { expect, test } from 'vitest';
import { isValid } from './validity.ts';

const alone = { before: '', after: '' };
const detector = { id: 'test/order', label: 'order' };

test('a match is a value where the detector asks nothing, or says so', () => {
  expect(isValid(detector, 'A-1', alone)).toBe(true);
  expect(isValid({ ...detector, validate: (match) => match === 'A-1' }, 'A-1', alone)).toBe(true);
  expect(isValid({ ...detector, validate: (match) => match === 'A-1' }, 'A-2', alone)).toBe(false);
});

test('a promise is no answer, and its rejection reaches nobody', async () => {
  const later = JSON.parse('{}', () => Promise.reject(new Error('later')));
  expect(() => isValid({ ...detector, validate: () => later }, 'A-1', alone)).toThrow(TypeError);
  await new Promise((waited) => setTimeout(waited));
});

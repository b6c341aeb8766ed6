import { expect, it } from 'vitest';
import { validateSentryConfig } from './validation.ts';

it.each([
  ['{}', true],
  ['{"applications":{"extra":["@ip"]}}', true],
  ['{"rules":{"a":{"type":"something new"}}}', true],
  ['[]', false],
  ['null', false],
  ['{', false],
  ['{"applications":{"a.**.**":[]}}', false],
  ['{"rules":{"a":{"type":"pattern","pattern":"("}},"applications":{"b":["a"]}}', false],
])('%s can be stored: %s', (text, valid) => {
  expect(validateSentryConfig(text).valid).toBe(valid);
});

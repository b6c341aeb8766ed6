import { expect, it } from 'vitest';
import { filtered } from './rule.ts';

it('is what the SDK and the server write as well', () => {
  expect(filtered).toBe('[Filtered]');
});

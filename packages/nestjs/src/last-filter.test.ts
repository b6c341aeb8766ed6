import type { ExceptionFilter } from '@nestjs/common';
import { expect, test } from 'vitest';
import { addLastFilter } from './last-filter.ts';

test('a filter that cannot be put in its place is given back', () => {
  const filter: ExceptionFilter = { catch: () => undefined };
  expect(addLastFilter({ container: {} }, filter)).toBe(filter);
  expect(addLastFilter(undefined, filter)).toBe(filter);
});

import { expect, test } from 'vitest';
import { placesOf } from './place.ts';
import { problemOf } from './problem.ts';

test('a problem says where it is in lines and columns', () => {
  const finding = { at: 4, severity: 'note', message: 'odd', fix: 'Mend it.' } as const;
  expect(problemOf(placesOf('ab\ncd'), finding)).toEqual({
    line: 2,
    column: 2,
    severity: 'note',
    message: 'odd',
    fix: 'Mend it.',
  });
});

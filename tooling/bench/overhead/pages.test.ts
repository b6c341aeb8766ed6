import { expect, test } from 'vitest';
import { scriptOf } from './measure/pages.ts';

test('the pages differ in what their names say', async () => {
  const [none, plain, again, guarded] = await Promise.all([
    scriptOf('none'),
    scriptOf('plain'),
    scriptOf('plain again'),
    scriptOf('guarded'),
  ]);
  expect(none).toBe('');
  expect(again).toBe(plain);
  expect(plain).toContain('https://public@sentry.invalid/1');
  expect(plain).not.toContain('vedette');
  expect(guarded).toContain('vedette.weight');
});

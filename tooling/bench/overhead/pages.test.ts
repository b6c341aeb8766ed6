import { expect, test } from 'vitest';
import { scriptsOf } from './measure/pages.ts';

test('the pages differ in what their names say', async () => {
  const [none, plain, again, guarded, later] = await Promise.all([
    scriptsOf('none'),
    scriptsOf('plain'),
    scriptsOf('plain again'),
    scriptsOf('guarded'),
    scriptsOf('guarded later'),
  ]);
  expect(none.atOnce).toBe('');
  expect(again.atOnce).toBe(plain.atOnce);
  expect(plain.atOnce).toContain('https://public@sentry.invalid/1');
  expect(plain.atOnce).not.toContain('vedette');
  expect(guarded.atOnce).toContain('vedette.weight');
  expect(later.atOnce).toContain('VedetteDeferred');
  expect(later.atOnce).not.toContain('vedette.weight');
  expect([...later.files.values()].join()).toContain('vedette.weight');
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the table of attribute flags is what the conventions say', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'attribute-flags.mjs')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const core: string = fileURLToPath(new URL('../../../packages/core/src/index.ts', import.meta.url));

const how = { bundle: true, write: false, format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' } as const;

/** A bundle of what is asked for of the one file that core is published as. */
async function bundleOf(names: string): Promise<string> {
  const published = (await build({ ...how, entryPoints: [core] })).outputFiles[0]?.text ?? '';
  const { outputFiles } = await build({
    ...how,
    stdin: { contents: `export { ${names} } from 'published';` },
    plugins: [
      {
        name: 'published',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^published$/ }, () => ({ path: 'published', namespace: 'published' }));
          onLoad({ filter: /.*/, namespace: 'published' }, () => ({ contents: published }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

test('esbuild leaves out of the one file what a page does not ask for: packs with their examples, and national numbers', async () => {
  const [guard, all] = await Promise.all([
    bundleOf('vedette'),
    bundleOf('vedette, webPack, databasePack, identityEu, identityGb'),
  ]);
  const apart = ['ResizeObserver loop limit exceeded', 'database/constraint', 'identity/de-tax-id', 'identity/gb-health'];
  expect(guard).toContain('vedette.weight');
  expect(apart.filter((text) => all.includes(text))).toEqual(apart);
  expect(apart.filter((text) => guard.includes(text))).toEqual([]);
});

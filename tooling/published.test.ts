import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedPackages } from './published.ts';

const root = dirname(import.meta.dirname);
const packages = publishedPackages(root);

type PeersAt = (end: 'oldest' | 'newest', manifests: readonly unknown[]) => object;

// A release from end to end is JavaScript, which has no types to import.
const { peersAt }: { readonly peersAt: PeersAt } = await import(join(import.meta.dirname, 'publish', 'folder.mjs'));

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

describe.each(packages)('$name', ({ folder }) => {
  const manifest = JSON.parse(read(folder, 'package.json'));

  test('says of itself the version that its package.json has', () => {
    const file = join(folder, 'src', 'version.ts');
    const said = existsSync(file) ? /'(.+)'/.exec(read(file))?.[1] : manifest.version;
    expect(said).toBe(manifest.version);
  });

  test('offers its users what it offers this repository, without the sources', () => {
    const forUsers = Object.entries<string | Readonly<Record<string, unknown>>>(manifest.exports).map(([path, target]) => {
      if (typeof target === 'string') return [path, target];
      const { '@vedette/source': source, ...built } = target;
      expect(source).toMatch(/^\.\/src\/[\w-]+\.ts$/);
      return [path, Object.keys(built).join() === 'default' ? built['default'] : built];
    });
    expect(manifest.publishConfig.exports).toEqual(Object.fromEntries(forUsers));
  });

  test('ships its built files, with a page that says what it is', () => {
    expect(manifest.files).toEqual(['dist']);
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    expect(manifest).toMatchObject({ license: 'MIT', type: 'module', publishConfig: { access: 'public' } });
  });

  test('takes the Sentry SDK from its user, on both lines', () => {
    const { dependencies = {}, peerDependencies = {} } = manifest;
    expect(Object.keys(dependencies).filter((name) => name.startsWith('@sentry/'))).toEqual([]);
    for (const [name, range] of Object.entries(peerDependencies))
      if (name.startsWith('@sentry/')) expect(range).toBe('>=10.75.0 <12');
  });

  test.each(['oldest', 'newest'] as const)('has peers whose %s version a release is tried with', (end) => {
    expect(Object.keys(peersAt(end, [manifest]))).toEqual(
      Object.entries(manifest.peerDependencies ?? {}).flatMap(([name, range]) =>
        String(range).startsWith('workspace:') ? [] : [name],
      ),
    );
  });
});

test('every package is published as one release', () => {
  expect(new Set(packages.map(({ folder }) => JSON.parse(read(folder, 'package.json')).version)).size).toBe(1);
});

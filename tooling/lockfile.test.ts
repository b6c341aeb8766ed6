import { describe, expect, test } from 'vitest';
import { addressesIn, gapsIn } from './lockfile.ts';

function lockfileOf(...packages: readonly string[]): string {
  const keys = packages.map((name) => `  ${name.startsWith('@') ? `'${name}'` : name}:\n    resolution: {integrity: sha512-x}\n`);
  return `lockfileVersion: '9.0'\n\npackages:\n\n${keys.join('\n')}\nsnapshots:\n\n  '@swc/core-linux-x64-gnu@1.0.0': {}\n`;
}

describe('gapsIn', () => {
  test('finds none where every machine has a build', () => {
    const names = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'].map((name) => `@biomejs/cli-${name}@2.5.15`);
    expect(gapsIn(lockfileOf(...names, 'vitest@5.1.1'))).toEqual({});
  });

  test('understands each way of naming a machine', () => {
    const names = ['linux-64', 'linux-arm64', 'darwin-arm64', 'windows-64'].map((name) => `@turbo/${name}@2.11.9`);
    const others = ['linux-x64-gnu', 'linux-arm64-musl', 'darwin-arm64', 'win32-x64-msvc'].map((name) => `rollup-${name}@4.0.0`);
    const aarch = ['linux-x64', 'linux-aarch64', 'darwin-aarch64', 'windows-x64'].map((name) => `@oven/bun-${name}@1.4.5`);
    expect(gapsIn(lockfileOf(...names, ...others, ...aarch))).toEqual({});
  });

  test('names the machines that a package has no build for, version by version', () => {
    const complete = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'].map((name) => `@esbuild/${name}@1.0.0`);
    expect(gapsIn(lockfileOf(...complete, '@esbuild/linux-x64@2.0.0', '@esbuild/darwin-arm64@2.0.0'))).toEqual({
      '@esbuild@2.0.0': ['linux-arm64', 'win32-x64'],
    });
  });
});

describe('addressesIn', () => {
  test('finds where a package would be fetched from', () => {
    const pnpm = "    resolution: {tarball: https://registry.example/a.tgz}\n    deprecated: 'See https://example.com'\n";
    const npm = '      "resolved": "http://registry.example/a.tgz",\n      "integrity": "sha512-x",\n';
    expect(addressesIn(pnpm)).toEqual(['    resolution: {tarball: https://registry.example/a.tgz}']);
    expect(addressesIn(npm)).toEqual(['      "resolved": "http://registry.example/a.tgz",']);
  });
});

import { createTarGzip } from 'nanotar';
import { describe, expect, test } from 'vitest';
import { contentsOf, objectionsTo, readTarball, type Tarball } from './tarball.ts';

type Files = Readonly<Record<string, string>>;

const map = { version: 3, sources: ['../src/index.ts'], sourcesContent: ['export {};'], mappings: '' };
const sound: Files = {
  'package.json': JSON.stringify({ name: '@vedette/sample', exports: { '.': './dist/index.js' }, dependencies: { a: '^1.0.0' } }),
  'README.md': '# Sample',
  LICENSE: 'MIT',
  'dist/index.js': 'export {};\n//# sourceMappingURL=index.js.map\n',
  'dist/index.js.map': JSON.stringify(map),
  'dist/chunk-7JO6JIT4.js': 'export {};\n',
};

async function packed(changes: Files = {}): Promise<Tarball> {
  const files = Object.entries({ ...sound, ...changes }).filter(([, text]) => text !== '');
  return readTarball(await createTarGzip(files.map(([path, data]) => ({ name: `package/${path}`, data }))));
}

async function objections(changes: Files): Promise<readonly string[]> {
  return objectionsTo(await packed(changes));
}

function manifest(changes: object): Files {
  return { 'package.json': JSON.stringify({ name: '@vedette/sample', ...changes }) };
}

describe('contentsOf', () => {
  test('lists the paths, sorted, without the hashes that change with the content', async () => {
    const types: Files = { 'dist/index-C30pyaKm.d.ts': 'export {};\n', 'dist/replay-compress.d.ts': 'export {};\n' };
    expect(contentsOf(await packed(types))).toBe(
      'LICENSE\nREADME.md\ndist/chunk-*.js\ndist/index-*.d.ts\ndist/index.js\ndist/index.js.map\ndist/replay-compress.d.ts\npackage.json\n',
    );
  });
});

describe('objectionsTo', () => {
  test('has none to what a user can install', async () => {
    expect(await objections({})).toEqual([]);
  });

  test('names ranges that only this repository understands, in every list', async () => {
    expect(await objections(manifest({ dependencies: { a: 'workspace:^' }, devDependencies: { b: 'catalog:' } }))).toEqual([
      '@vedette/sample asks for b by catalog:, which only this repository understands',
      '@vedette/sample asks for a by workspace:^, which only this repository understands',
    ]);
    expect(await objections(manifest({ peerDependencies: { c: 'link:../c' } }))).toEqual([
      '@vedette/sample asks for c by link:../c, which only this repository understands',
    ]);
  });

  test('names sources and tests, and an entry that leads to sources', async () => {
    expect(await objections({ 'src/index.ts': 'export {};', 'dist/guard.test.js': 'test();' })).toEqual([
      '@vedette/sample holds dist/guard.test.js, which is a source or a test',
      '@vedette/sample holds src/index.ts, which is a source or a test',
    ]);
    expect(await objections(manifest({ exports: { '.': { '@vedette/source': './src/index.ts' } } }))).toEqual([
      '@vedette/sample offers its sources, which it does not hold',
    ]);
  });

  test('names source maps that lack a source, and those that are not there', async () => {
    const fault = '@vedette/sample holds dist/index.js.map, which is a source map without its sources';
    expect(await objections({ 'dist/index.js.map': JSON.stringify({ ...map, sourcesContent: undefined }) })).toEqual([fault]);
    expect(await objections({ 'dist/index.js.map': JSON.stringify({ ...map, sourcesContent: [null] }) })).toEqual([fault]);
    expect(await objections({ 'dist/index.js.map': '' })).toEqual([
      '@vedette/sample holds dist/index.js, which names a source map that is not there, index.js.map',
    ]);
  });

  test('asks for a page and for a licence', async () => {
    expect(await objections({ 'README.md': '', LICENSE: '' })).toEqual([
      '@vedette/sample has no README.md',
      '@vedette/sample has no LICENSE',
    ]);
  });
});

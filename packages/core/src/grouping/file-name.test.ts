import { describe, expect, test } from 'vitest';
import { stableName } from './file-name.ts';

describe('the stable name of a file', () => {
  test('lacks the hash of its content, as bundlers write it', () => {
    const names: readonly (readonly [stable: string, ...built: string[]])[] = [
      ['main.js', 'main.4f3a9c.js', 'main.4f3a9c12.js', 'main-0123456789abcdef0123.js', 'main.ABCDEF12.js'],
      ['chunk.mjs', 'chunk-AB12CD34.mjs', 'chunk-QWERTZUI.mjs', 'chunk-7ZKQ4XYM.mjs'],
      ['index.js', 'index-DfGhJkLm.js', 'index-BX-3_kQz.js', 'index-C0fVr8xw.js', 'index-QxZkmPa3.js', 'index-Qxzkm3Pa.js'],
      ['main.chunk.js', 'main.4f3a9c12.chunk.js', 'main.99aa00bb.chunk.js'],
      ['page.js', 'page-182b6b13bdad92e3.js'],
      ['.js', '182b6b13bdad92e34f3a.js', 'DkX9_aZ1.js', 'Bq2-LmN0.js'],
    ];
    for (const [stable, ...built] of names) expect(built.map(stableName)).toEqual(built.map(() => stable));
  });

  test('lacks it also in a module, which has no extension', () => {
    expect(['dist:main.4f3a9c', 'dist.assets:index-DfGhJkLm', 'dist:index-BX-3_kQz'].map(stableName)).toEqual([
      'dist:main',
      'dist.assets:index',
      'dist:index',
    ]);
  });

  test('lacks versions', () => {
    expect(['jquery-3.16.10.min.js', 'react@18.2.0:index'].map(stableName)).toEqual(['jquery-.min.js', 'react:index']);
  });

  test('keeps words, also those with a number, a capital or the letters of hexadecimal digits', () => {
    const words = ['user-settings.js', 'order-MyButton.js', 'routes:orders', 'sha256.js', 'base64.js', 'ed25519.js', 'i18n.js'];
    const more = ['the-facade.js', 'step-component12.js', 'use-oauth2callback.js', 'page-AccountDetails.tsx', '117.js', ''];
    const mixed = [
      'order-Xb12Yd.js',
      'page-MyHTMLViewer.js',
      'page-step3Form.js',
      'step-a-my-pages.test.js',
      'page-404.js',
      'Html5App.js',
      'MyButton.js',
    ];
    expect([...words, ...more, ...mixed].map(stableName)).toEqual([...words, ...more, ...mixed]);
  });
});

test('a hash that begins with digits is no version behind the number of a chunk', () => {
  const built = ['432.4f3a9c1b.chunk.js', '432.7e01dd22.chunk.js', '432.aa3a9c1b.chunk.js', '432.12345678.chunk.js'];
  expect(new Set(built.map(stableName))).toEqual(new Set(['432.chunk.js']));
});

test('is read in time that grows with its length, whatever it is made of', () => {
  for (const name of [`a${'A'.repeat(250)}.js`, `${'A'.repeat(250)}1.js`, '1.'.repeat(120), 'a1-'.repeat(80)]) {
    const started = process.cpuUsage().user;
    for (let at = 0; at < 20; at += 1) stableName(name);
    // Backtracking took seconds.
    expect(process.cpuUsage(undefined).user - started).toBeLessThan(200_000);
  }
});

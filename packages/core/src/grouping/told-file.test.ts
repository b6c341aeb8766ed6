import { expect, test } from 'vitest';
import { toldFile, toldModuleFile } from './told-file.ts';

test('a file that belongs to the program is told by its name, without its folder and what varies', () => {
  const files: readonly (readonly [string, string])[] = [
    ['/srv/app/settings.json', 'settings.json'],
    ['C:\\app\\Cart.tsx', 'Cart.tsx'],
    ['/app/.env', '.env'],
    ['tsconfig.build.json', 'tsconfig.build.json'],
    ['/app/dist/main-8f3a91c2.js', 'main.js'],
    ['/app/my_cart-page.vue', 'my_cart-page.vue'],
  ];
  expect(files.map(([path]) => [path, toldFile(path)])).toEqual(files);
});

test('of any other file only the extension is told, where it is a known one', () => {
  const files: readonly (readonly [string, string | undefined])[] = [
    ['/uploads/Jane Miller.pdf', '*.pdf'],
    ['/uploads/Bob Roe.PDF', '*.pdf'],
    ['/uploads/jane.pdf', '*.pdf'],
    ['/home/jane/Jane Miller notes.js', '*.js'],
    ['/uploads/jane@example.com.json', '*.json'],
    ['/uploads/order-4711.json', '*.json'],
    ['/uploads/Müller.json', '*.json'],
    ['/uploads/deadbeef.json', '*.json'],
    ['/home/jane.miller', undefined],
    ['/tmp/upload', undefined],
    ['', undefined],
  ];
  expect(files.map(([path]) => [path, toldFile(path)])).toEqual(files);
});

test('a module is told without an extension too, unless it is the folder of a person', () => {
  const modules: readonly (readonly [string, string | undefined])[] = [
    ['./settings', 'settings'],
    ['/app/dist/settings', 'settings'],
    ['/app/dist/settings.js', 'settings.js'],
    ['/home/jane', undefined],
    ['C:\\Users\\jane', undefined],
    ['file:///home/jane', undefined],
    ['./Jane Miller', undefined],
    ['./order-4711', undefined],
    ['/home/jane/Jane Miller notes.js', '*.js'],
  ];
  expect(modules.map(([path]) => [path, toldModuleFile(path)])).toEqual(modules);
});

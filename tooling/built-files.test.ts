import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignLinesOf, outsideImportsOf, valuesPromisedBy } from './built-files.ts';

describe('outsideImportsOf', () => {
  test('finds what a module asks for, in whichever form', () => {
    const code = 'import a from "a"; export * from "b"; export { c } from "c"; import("d"); import(name); import "./own.js";';
    expect(outsideImportsOf('index.js', code)).toEqual(['a', 'b', 'c', 'd', 'something computed']);
  });

  test('finds what a CommonJS file asks for', () => {
    const code =
      'const a = require("node:fs"); require(name); require("./own.cjs"); module.require = 1; const text = \'require("b")\';';
    expect(outsideImportsOf('index.cjs', code)).toEqual(['node:fs', 'something computed']);
  });
});

describe('valuesPromisedBy', () => {
  test('names the values, not the types, also those that are handed on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vedette-types-'));
    writeFileSync(
      join(folder, 'core.d.ts'),
      'declare const a: number;\ndeclare class C {}\ninterface I {}\ndeclare function f(): I;\nexport { a, C, f };\nexport type { I };\n',
    );
    writeFileSync(join(folder, 'index.d.ts'), "export * from './core.js';\nexport declare const b: string;\n");
    writeFileSync(
      join(folder, 'named.d.ts'),
      "export type { C } from './core.js';\nexport { f as g, type I } from './core.js';\n",
    );
    writeFileSync(join(folder, 'types.d.ts'), "export type * from './core.js';\nexport declare const b: string;\n");
    expect(valuesPromisedBy(join(folder, 'index.d.ts'))).toEqual(['C', 'a', 'b', 'f']);
    expect(valuesPromisedBy(join(folder, 'named.d.ts'))).toEqual(['g']);
    expect(valuesPromisedBy(join(folder, 'types.d.ts'))).toEqual(['b']);
  });
});

test('lines are told that hold a character beyond ASCII', () => {
  expect(foreignLinesOf('const a = /\\u201c/;\nconst b = /\u201c/;\n// \u20ac')).toEqual([2, 3]);
});

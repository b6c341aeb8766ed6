// The declarations that tsup writes say `export *` where a source says `export type *`, and so promise values that are
// not there at run time. Sources never say `export *`, so each one is put right. Run in a package, after tsup.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

for (const name of readdirSync('dist').filter((file) => /\.d\.c?ts$/.test(file))) {
  const text = readFileSync(`dist/${name}`, 'utf8');
  writeFileSync(`dist/${name}`, text.replace(/^export \* from/gm, 'export type * from'));
}

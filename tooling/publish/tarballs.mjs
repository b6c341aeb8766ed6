// Whether what would be published holds only what it should: packs every package as it was built, and compares the
// contents with publish/contents. `npm run tarballs -- --update` writes those anew.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publishedPackages } from '../published.ts';
import { insist } from './execution.mjs';
import { inspect } from './inspection.mjs';

const root = dirname(dirname(import.meta.dirname));
const update = process.argv.includes('--update');
const folder = mkdtempSync(join(tmpdir(), 'vedette-tarballs-'));
mkdirSync(join(import.meta.dirname, 'contents'), { recursive: true });
try {
  for (const published of publishedPackages(root))
    await insist(['pnpm', 'pack', '--pack-destination', folder], { folder: published.folder });
  const objections = await inspect(folder, { update });
  for (const objection of objections) console.error(objection);
  if (objections.length > 0) {
    console.error('If the contents are meant, write them down with: npm run tarballs -- --update');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

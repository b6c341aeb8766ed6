import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, objectionsTo, readTarball } from './tarball.ts';

/** Where the contents of each tarball are written down. */
const contents = join(import.meta.dirname, 'contents');

/** What is wrong with the tarballs of a folder, in sentences. With `update`, their contents are written down instead of compared. */
export async function inspect(folder, { update = false } = {}) {
  const objections = [];
  for (const path of globSync('**/*.tgz', { cwd: folder }).sort()) {
    const tarball = await readTarball(readFileSync(join(folder, path)));
    objections.push(...objectionsTo(tarball));
    const file = join(contents, `${tarball.name.replace('@vedette/', '')}.txt`);
    const found = contentsOf(tarball);
    if (update) writeFileSync(file, found);
    else objections.push(...differences(tarball.name, found, existsSync(file) ? readFileSync(file, 'utf8') : ''));
  }
  return objections;
}

function differences(name, found, written) {
  const [here, there] = [found, written].map((text) => text.split('\n').filter((path) => path !== ''));
  return [
    ...here.filter((path) => !there.includes(path)).map((path) => `${name} holds ${path}, which was not written down`),
    ...there.filter((path) => !here.includes(path)).map((path) => `${name} does not hold ${path}, which was written down`),
  ];
}

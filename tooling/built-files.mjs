// Whether the built files keep what the packages promise: core asks for nothing, as a module and as CommonJS, and every
// value that the types of a package name is there at run time.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { outsideImportsOf, valuesPromisedBy } from './built-files.ts';
import { publishedPackages } from './published.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

async function objectionsTo({ specifier, module, commonJs }) {
  const files = [module, commonJs].filter((file) => file !== undefined);
  const notBuilt = files.flatMap(({ code, types }) => [code, types]).filter((file) => !existsSync(file));
  if (notBuilt.length > 0)
    return notBuilt.map((file) => `${file} was not built: has the tsup.config.ts an entry for ${specifier}?`);
  const loaded = await Promise.all(
    files.map(({ code }) => (code === commonJs?.code ? require(code) : import(pathToFileURL(code).href))),
  );
  return files.flatMap(({ code, types }, at) => {
    const present = Object.keys(loaded[at]);
    const promised = valuesPromisedBy(types);
    const asked = specifier.startsWith('@vedette/core') ? outsideImportsOf(code, readFileSync(code, 'utf8')) : [];
    const absent = promised.filter((name) => !present.includes(name));
    const unknown = present.filter((name) => name !== '__esModule' && !promised.includes(name));
    return [
      ...asked.map((source) => `${code} asks for ${source}: core imports nothing`),
      ...absent.map((name) => `${code} does not have ${name}, which the types of ${specifier} promise`),
      ...unknown.map((name) => `${code} has ${name}, which the types of ${specifier} do not name`),
    ];
  });
}

for (const { entries } of publishedPackages(root))
  for (const entry of entries)
    for (const sentence of await objectionsTo(entry)) {
      console.error(sentence);
      process.exitCode = 1;
    }

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

async function objectionsTo({ specifier, module, moduleTypes, commonJs, commonJsTypes }) {
  const notBuilt = [module, moduleTypes, commonJs, commonJsTypes].filter((file) => !existsSync(file));
  if (notBuilt.length > 0)
    return notBuilt.map((file) => `${file} was not built: has the tsup.config.ts an entry for ${specifier}?`);
  const formats = [
    { file: module, promised: valuesPromisedBy(moduleTypes), present: Object.keys(await import(pathToFileURL(module).href)) },
    { file: commonJs, promised: valuesPromisedBy(commonJsTypes), present: Object.keys(require(commonJs)) },
  ];
  return formats.flatMap(({ file, promised, present }) => {
    const asked = specifier.startsWith('@vedette/core') ? outsideImportsOf(file, readFileSync(file, 'utf8')) : [];
    const absent = promised.filter((name) => !present.includes(name));
    const unknown = present.filter((name) => name !== '__esModule' && !promised.includes(name));
    return [
      ...asked.map((source) => `${file} asks for ${source}: core imports nothing`),
      ...absent.map((name) => `${file} does not have ${name}, which the types of ${specifier} promise`),
      ...unknown.map((name) => `${file} has ${name}, which the types of ${specifier} do not name`),
    ];
  });
}

for (const { entries } of publishedPackages(root))
  for (const entry of entries)
    for (const sentence of await objectionsTo(entry)) {
      console.error(sentence);
      process.exitCode = 1;
    }

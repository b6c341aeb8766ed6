// Whether the built files keep what the packages promise: core asks for nothing, as a module and as CommonJS, what pages
// load reads the same in every charset, and every value that the types of a package name is there at run time.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { foreignLinesOf, outsideImportsOf, valuesPromisedBy } from './built-files.ts';
import { publishedPackages } from './published.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** What pages may load: a script that is no module is read in the charset of its page. */
const forPages = /^@vedette\/(?:browser|core|phone)(?:\/|$)/;

/** The names that a built file has at run time. */
async function namesIn(file, isCommonJs) {
  return Object.keys(isCommonJs ? require(file) : await import(pathToFileURL(file).href)).filter((name) => name !== '__esModule');
}

async function objectionsTo({ code, types }, isCommonJs, specifier) {
  const notBuilt = [code, types].filter((file) => !existsSync(file));
  if (notBuilt.length > 0)
    return notBuilt.map((file) => `${file} was not built: has the tsup.config.ts an entry for ${specifier}?`);
  try {
    const present = await namesIn(code, isCommonJs);
    const promised = valuesPromisedBy(types);
    const text = readFileSync(code, 'utf8');
    const asked = specifier.startsWith('@vedette/core') ? outsideImportsOf(code, text) : [];
    const foreign = forPages.test(specifier) ? foreignLinesOf(text) : [];
    const absent = promised.filter((name) => !present.includes(name));
    const unknown = present.filter((name) => !promised.includes(name));
    return [
      ...asked.map((source) => `${code} asks for ${source}: core imports nothing`),
      ...foreign.map((line) => `${code}:${line} holds a character beyond ASCII: write it as \\u… in patterns and raw templates`),
      ...absent.map((name) => `${code} does not have ${name}, which the types of ${specifier} promise`),
      ...unknown.map((name) => `${code} has ${name}, which the types of ${specifier} do not name`),
    ];
  } catch (thrown) {
    return [`${code} does not load: ${thrown.message}`];
  }
}

for (const { specifier, module, commonJs } of publishedPackages(root).flatMap(({ entries }) => entries)) {
  const sentences = [
    ...(await objectionsTo(module, false, specifier)),
    ...(commonJs === undefined ? [] : await objectionsTo(commonJs, true, specifier)),
  ];
  for (const sentence of sentences) console.error(sentence);
  if (sentences.length > 0) process.exitCode = 1;
}

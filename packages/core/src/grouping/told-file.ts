import { isValue } from './address.ts';
import { stableName } from './file-name.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Extensions of source code and configuration: people who use a program seldom name files so. */
const ofPrograms: ReadonlySet<string> = /* @__PURE__ */ words(
  'js mjs cjs jsx ts mts cts tsx vue svelte astro json jsonc json5 node wasm map env yml yaml toml ini conf config properties html htm css scss less sql graphql gql proto prisma hbs ejs pug lock pid sock sh',
);

/** Other extensions that are told; what stands behind the last dot may as well be a name. */
const others: ReadonlySet<string> = /* @__PURE__ */ words(
  'pdf doc docx xls xlsx ppt pptx csv tsv txt md rtf odt ods xml zip gz tgz tar bz2 xz zst rar jpg jpeg png gif webp svg avif heic ico bmp tif tiff mp3 mp4 mov avi mkv webm wav ogg m4a flac log bak tmp db sqlite pem key crt cer p12 pfx ttf otf woff woff2 eml ics vcf parquet bin dat',
);

/** Whether a name is made as those of programs are: of letters, digits and the signs of names, and it is no value. */
function isNamed(stem: string): boolean {
  return /^[\w.-]*$/.test(stem) && !stem.split('.').some((part) => part !== '' && isValue(part));
}

/**
 * The name of a file without its folder and what varies, where it belongs to the program; of any other only the
 * extension, such as `*.pdf`, because people name files after themselves. Undefined where nothing is left.
 */
export function toldFile(path: string): string | undefined {
  const built = path.replace(/^.*[/\\]/s, '');
  const dot = built.lastIndexOf('.');
  const extension = built.slice(dot + 1).toLowerCase();
  if (dot === -1 || (!ofPrograms.has(extension) && !others.has(extension))) return undefined;
  const name = stableName(built);
  const stem = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const isKept = ofPrograms.has(extension) && name.toLowerCase().endsWith(`.${extension}`) && isNamed(stem);
  return isKept && (stem !== '' || extension === 'env') ? name : `*.${extension}`;
}

/** The same for a module, whose extension may be left out, unless it is the folder that a person has. */
export function toldModuleFile(path: string): string | undefined {
  const name = stableName(path.replace(/^.*[/\\]/s, ''));
  const isHome = /^(?:file:\/\/)?(?:[A-Za-z]:)?[/\\](?:home|users)[/\\][^/\\]{1,256}$/i.test(path);
  return name !== '' && !name.includes('.') && isNamed(name) && !isHome ? name : toldFile(path);
}

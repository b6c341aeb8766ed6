import { isValue } from './address.ts';
import { ofOthers, ofPeople, ofPrograms } from './file-extensions.ts';
import { stableName } from './file-name.ts';

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
  if (dot === -1 || ![ofPrograms, ofPeople, ofOthers].some((all) => all.has(extension))) return undefined;
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

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import validator from 'validator';
import type { Chance } from '../chance.ts';
import type { NegativeGenerator } from '../sample.ts';

const store = fileURLToPath(new URL('../../../node_modules/.pnpm', import.meta.url));

const isSource = /\.(?:[cm]?[jt]sx?|css|scss|vue|svelte|json|map)$/;

/** The largest file that is read, in bytes. */
const largest = 600_000;

/** How long a line may be that stands around a frame; the SDKs cut longer ones. */
const longestLine = 1000;

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (_noFolder) {
    return [];
  }
}

/** A file of a package that is installed, chosen by going down from folder to folder. */
function fileOf({ one }: Chance): string | undefined {
  let path = store;
  for (let depth = 0; depth < 12; depth += 1) {
    const entries = entriesOf(path).filter((name) => !name.startsWith('.') && !/^lock\.yaml$/.test(name));
    if (entries.length === 0) return undefined;
    path = join(path, one(entries));
    const { isFile, size } = stateOf(path);
    if (isFile) return isSource.test(path) && size < largest ? path : undefined;
  }
  return undefined;
}

function stateOf(path: string): { readonly isFile: boolean; readonly size: number } {
  try {
    const state = statSync(path);
    return { isFile: state.isFile(), size: state.size };
  } catch (_gone) {
    return { isFile: false, size: 0 };
  }
}

/** Whether a line holds what is rightly found: the address of an author, an address of the network, a name and a password. */
function holdsValue(line: string): boolean {
  const words = line.split(/[\s"'`<>(),;=[\]{}|\\]+/).filter((word) => word.length > 6);
  const isValue = (word: string): boolean =>
    validator.isEmail(word) ||
    validator.isIP(word) ||
    validator.isIP(word.replace(/:\d+$|\/.*$/, '')) ||
    validator.isCreditCard(word) ||
    validator.isIBAN(word) ||
    validator.isJWT(word) ||
    validator.isMACAddress(word);
  return /:\/\/[^\s/]*@/.test(line) || words.some((word) => isValue(word) || isValue(word.replace(/^mailto:|[.:]+$/g, '')));
}

/** Some lines of a source, which hold nothing that is rightly found; undefined where there are none. */
function linesOf(chance: Chance): readonly string[] | undefined {
  for (let tries = 0; tries < 40; tries += 1) {
    const file = fileOf(chance);
    if (file === undefined) continue;
    const all = readFileSync(file, 'utf8').split('\n');
    const start = chance.below(Math.max(1, all.length - 7));
    const lines = all.slice(start, start + 7).map((line) => {
      const from = chance.below(Math.max(1, line.length - longestLine));
      return line.slice(from, from + longestLine);
    });
    if (lines.some((line) => line.trim() !== '') && !lines.some(holdsValue)) return lines;
  }
  return undefined;
}

/** Source code of the packages that are installed, minified bundles among it: around a frame, and in a text. */
export const sources: readonly NegativeGenerator[] = [
  {
    name: 'source/around a frame',
    share: 20,
    make: (chance) => {
      const lines = linesOf(chance) ?? [];
      return { frame: { pre_context: lines.slice(0, 3), context_line: lines[3] ?? '', post_context: lines.slice(4) } };
    },
  },
  { name: 'source/in a text', share: 12, make: (chance) => (linesOf(chance) ?? []).join('\n') },
];

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readSource, type SourceFile, type Tree } from './source-file.ts';

const skipped: readonly string[] = ['node_modules', 'dist', 'toolchain', '.turbo', '.stryker-tmp'];

function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.includes(entry.name) ? [] : filesUnder(root, path);
    return /\.(?:ts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

type Manifest = Readonly<Record<string, unknown>>;

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null;
}

function fieldOf(manifest: Manifest, field: string): Manifest {
  const value = manifest[field];
  return isManifest(value) ? value : {};
}

function entriesOf(folder: string, manifest: Manifest): readonly string[] {
  return Object.values(fieldOf(manifest, 'exports')).flatMap((target) => {
    const source = isManifest(target) ? target['@vedette/source'] : undefined;
    return typeof source === 'string' ? [posix.join(folder, source)] : [];
  });
}

/** Reads every source of the repository that people write, and what the rules know beside them. */
export function readRepository(root: string): { readonly files: readonly SourceFile[]; readonly tree: Tree } {
  const folders = ['packages', 'examples', 'tooling'].filter((folder) => existsSync(join(root, folder)));
  const paths = folders.flatMap((folder) => filesUnder(root, folder));
  const manifests = readdirSync(join(root, 'packages')).flatMap((name): readonly (readonly [string, Manifest])[] => {
    const path = join(root, 'packages', name, 'package.json');
    return existsSync(path) ? [[name, JSON.parse(readFileSync(path, 'utf8'))]] : [];
  });
  const declared = manifests.map(([name, manifest]) => {
    const fields = [fieldOf(manifest, 'dependencies'), fieldOf(manifest, 'peerDependencies')];
    return [name, fields.flatMap((field) => Object.keys(field))];
  });
  return {
    files: paths.map((path) => readSource(path, readFileSync(join(root, path), 'utf8'))),
    tree: {
      paths: new Set(paths),
      entries: new Set(manifests.flatMap(([name, manifest]) => entriesOf(`packages/${name}`, manifest))),
      declared: Object.fromEntries(declared),
    },
  };
}

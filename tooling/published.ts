import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that users install, and the built files that its package.json sends them to. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  readonly entries: readonly Entry[];
}

/** One way into a package. */
export interface Entry {
  /** As users write it: `@vedette/core`. */
  readonly specifier: string;
  readonly module: string;
  readonly moduleTypes: string;
  readonly commonJs: string;
  readonly commonJsTypes: string;
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly publishConfig?: {
    readonly exports: Readonly<
      Record<string, string | Readonly<Record<'import' | 'require', { types: string; default: string }>>>
    >;
  };
}

function entriesOf({ name, publishConfig }: Manifest, folder: string): readonly Entry[] {
  return Object.entries(publishConfig?.exports ?? {}).flatMap(([path, target]) => {
    if (typeof target === 'string') return [];
    return [
      {
        specifier: name + path.slice(1),
        module: join(folder, target.import.default),
        moduleTypes: join(folder, target.import.types),
        commonJs: join(folder, target.require.default),
        commonJsTypes: join(folder, target.require.types),
      },
    ];
  });
}

/** The packages that are built, in the order of their names. */
export function publishedPackages(root: string): readonly PublishedPackage[] {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .flatMap((folder) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return manifest.private ? [] : [{ name: manifest.name, folder, entries: entriesOf(manifest, folder) }];
    });
}

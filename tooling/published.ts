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
  readonly module: BuiltFile;
  /** Undefined where users can only import it. */
  readonly commonJs: BuiltFile | undefined;
}

/** A built file with the declarations beside it. */
export interface BuiltFile {
  readonly code: string;
  readonly types: string;
}

type Target = Readonly<Record<'types' | 'default', string>>;

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly publishConfig?: {
    readonly exports: Readonly<Record<string, string | { readonly import: Target; readonly require?: Target }>>;
  };
}

function entriesOf({ name, publishConfig }: Manifest, folder: string): readonly Entry[] {
  const built = (target: Target): BuiltFile => ({ code: join(folder, target.default), types: join(folder, target.types) });
  return Object.entries(publishConfig?.exports ?? {}).flatMap(([path, target]) => {
    if (typeof target === 'string') return [];
    const commonJs = target.require && built(target.require);
    return [{ specifier: name + path.slice(1), module: built(target.import), commonJs }];
  });
}

/** The packages that are built, in the order of their names. */
export function publishedPackages(root: string): readonly PublishedPackage[] {
  return (
    readdirSync(join(root, 'packages'))
      // pnpm leaves hidden folders out, too.
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(root, 'packages', name))
      .filter((folder) => existsSync(join(folder, 'package.json')))
      .flatMap((folder) => {
        const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        return manifest.private ? [] : [{ name: manifest.name, folder, entries: entriesOf(manifest, folder) }];
      })
  );
}

/** A published package as it is now, and the version it had where the comparison starts. */
export interface PackageState {
  readonly name: string;
  /** From the root of the repository: `packages/core`. */
  readonly folder: string;
  readonly version: string;
  readonly versionBefore: string;
}

/** What is compared: since a release, or since a branch left the one it goes back to. */
export interface Comparison {
  readonly changedPaths: readonly string[];
  /** The packages that changesets written in the same time name. */
  readonly named: ReadonlySet<string>;
  readonly packages: readonly PackageState[];
}

/** Whether a file ends up with users: sources do, what only tests read does not. */
function isPublished(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/src/`) && !/(?:\.test|\.test-d|-sample)\.ts$/.test(path);
}

/** The packages whose sources changed and that neither a changeset names nor a release has taken up. */
export function withoutChangeset({ changedPaths, named, packages }: Comparison): readonly string[] {
  return packages
    .filter(({ version, versionBefore }) => version === versionBefore)
    .filter(({ name, folder }) => !named.has(name) && changedPaths.some((path) => isPublished(path, folder)))
    .map(({ name }) => name);
}

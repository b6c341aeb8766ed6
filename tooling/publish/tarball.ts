import { parseTarGzip } from 'nanotar';

/** What a user would download. */
export interface Tarball {
  readonly name: string;
  readonly manifest: Manifest;
  /** By their paths in the package, sorted. */
  readonly files: ReadonlyMap<string, string>;
}

type Ranges = Readonly<Record<string, string>>;

/** What is looked at in a package.json. */
interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly peerDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
}

/** Reads a tarball. */
export async function readTarball(bytes: Uint8Array): Promise<Tarball> {
  const entries = (await parseTarGzip(bytes)).filter(({ type }) => type === 'file');
  const texts = entries.map(({ name, text }): [string, string] => [name.replace(/^package\//, ''), text]);
  const files = new Map(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
  const manifest: Manifest = JSON.parse(files.get('package.json') ?? '{}');
  return { name: manifest.name, manifest, files };
}

/** The paths of a tarball, one a line; parts whose names hold a hash of their content are named without it. */
export function contentsOf({ files }: Tarball): string {
  const paths = [...files.keys()].map((path) =>
    path.replace(/\bchunk-[A-Z0-9]{8}\./, 'chunk-*.').replace(/-(?=[\w-]*[A-Z\d])[\w-]{8}(?=\.d\.c?ts$)/, '-*'),
  );
  return `${[...new Set(paths)].sort().join('\n')}\n`;
}

/** Whether a source map holds every source that it names. */
function isWhole(text: string): boolean {
  const { sources, sourcesContent }: { sources?: unknown; sourcesContent?: unknown } = JSON.parse(text);
  return (
    Array.isArray(sources) &&
    Array.isArray(sourcesContent) &&
    sources.length === sourcesContent.length &&
    sourcesContent.every((content) => typeof content === 'string')
  );
}

function objectionsToFile(path: string, text: string, { files }: Tarball): readonly string[] {
  if (/(?:^|\/)(?:src|tests?|__tests__)\/|\.(?:test|spec|test-d)\./.test(path)) return ['is a source or a test'];
  if (path.endsWith('.map')) return isWhole(text) ? [] : ['is a source map without its sources'];
  const [, map] = /^\/\/# sourceMappingURL=(?!data:)(\S+)\s*$/m.exec(text) ?? [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return map === undefined || files.has(folder + map) ? [] : [`names a source map that is not there, ${map}`];
}

/** What must not be published, in sentences. */
export function objectionsTo(tarball: Tarball): readonly string[] {
  const { name, manifest, files } = tarball;
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
  const ranges = Object.entries({ ...devDependencies, ...optionalDependencies, ...peerDependencies, ...dependencies });
  const foreign = ranges.filter(([, range]) => /^(?:workspace|catalog|link|file|portal|patch):/.test(range));
  const absent = ['README.md', 'LICENSE'].filter((path) => !files.has(path));
  return [
    ...foreign.map(([dependency, range]) => `asks for ${dependency} by ${range}, which only this repository understands`),
    ...(JSON.stringify(manifest.exports ?? {}).includes('/src/') ? ['offers its sources, which it does not hold'] : []),
    ...absent.map((path) => `has no ${path}`),
    ...[...files].flatMap(([path, text]) =>
      objectionsToFile(path, text, tarball).map((fault) => `holds ${path}, which ${fault}`),
    ),
  ].map((objection) => `${name} ${objection}`);
}

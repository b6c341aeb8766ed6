import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** What a published file asks of others in its package, types among it, without tests. */
function neighboursOf(file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): readonly SourceFile[] {
  return file.imports.flatMap(({ from }) => byPath.get(posix.join(posix.dirname(file.path), from)) ?? []);
}

/** Files that reach themselves by what they import, each circle once and in the order of its arrows. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.filter(({ isTest }) => !isTest).map((file) => [file.path, file]));
  const done = new Set<SourceFile>();
  const found: string[] = [];

  function follow(file: SourceFile, way: readonly SourceFile[]): void {
    const first = way.indexOf(file);
    if (first !== -1) {
      const paths = [...way.slice(first), file].map(({ path }) => path);
      found.push(`${file.path}:1 imports itself by way of others: ${paths.join(' -> ')}`);
    }
    if (first !== -1 || done.has(file)) return;
    for (const next of neighboursOf(file, byPath)) follow(next, [...way, file]);
    done.add(file);
  }

  for (const file of byPath.values()) follow(file, []);
  return found;
}

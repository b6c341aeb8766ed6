import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node.js of this machine. */
export interface Node {
  readonly path: string;
  /** As it says itself: `24.21.0`. */
  readonly version: string;
}

function read(path: string): Node | undefined {
  const { status, stdout } = spawnSync(path, ['--print', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? { path, version: stdout.trim() } : undefined;
}

function majorOf({ version }: Node): number {
  return Number(version.split('.')[0]);
}

/** The Node.js to measure on, the oldest first: those asked for, else each on PATH that is 20 or later. Throws where one asked for does not run. */
export function findNodes(asked: readonly string[]): readonly Node[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const places = asked.length > 0 ? asked : [process.execPath, ...onPath.filter((path) => existsSync(path))];
  const found = [...new Set(places.map((path) => (existsSync(path) ? realpathSync(path) : path)))].map((path) => {
    const node = read(path);
    if (node === undefined && asked.includes(path)) throw new Error(`${path} is no Node.js that runs.`);
    return node;
  });
  const usable = found.filter((node) => node !== undefined).filter((node) => majorOf(node) >= 20);
  const versions = new Map(usable.map((node) => [node.version, node]));
  return [...versions.values()].sort((one, other) => majorOf(one) - majorOf(other));
}

// A release from end to end that leaves this machine as it was: npm run publish:dry -- --help
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publishedPackages } from '../published.ts';
import { lineOf } from '../totals-reporter.ts';
import { help, readCommandLine } from './command-line.mjs';
import { folders, nodes, uses } from './consumers.mjs';
import { entriesOf, installStranger, installTools } from './folder.mjs';
import { inspect } from './inspection.mjs';
import { startRegistry } from './registry.mjs';
import { build, copyTree, pack, publish, version } from './release.mjs';
import { runUse } from './use.mjs';

const root = dirname(dirname(import.meta.dirname));
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Runs one part, tells of it, and answers with what it gives; undefined where it fails. */
async function part(title, run) {
  const started = performance.now();
  const tell = (verdict) =>
    console.log(`${verdict} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}`);
  try {
    const result = (await run()) ?? true;
    totals.passed += 1;
    tell('passed');
    return result;
  } catch (failure) {
    totals.failed += 1;
    tell('FAILED');
    console.log(failure.message.replace(/^/gm, '    '));
    return undefined;
  }
}

/** Runs what comes after only where each part before it passed. */
async function releaseTo(registry, scratch) {
  const tree = join(scratch, 'tree');
  const tarballs = join(scratch, 'tarballs');
  mkdirSync(tree);
  if (!(await part('copy the tree, with its dependencies', () => copyTree(root, tree)))) return undefined;
  const release = await part('take the changesets up: one version, a changelog each', () => version(tree));
  if (!release || !(await part(`build ${release}`, () => build(tree)))) return undefined;
  const packed = await part('pack, and look into the tarballs', async () => {
    await pack(tree, tarballs, registry);
    const objections = await inspect(tarballs);
    if (objections.length > 0) throw new Error(objections.join('\n'));
  });
  if (!packed || !(await part(`publish to ${registry.url}`, () => publish(tree, tarballs, { registry, release }))))
    return undefined;
  return { release, packages: publishedPackages(tree) };
}

/** Installs the packages in a folder and uses them there, two uses at a time. */
async function visit({ title, manager, end, node }, { only, scratch, tools, registry, release, packages, entries }) {
  const here = uses.filter(({ within }) => within === undefined || within.includes(title));
  const wanted = here.flatMap((use) =>
    use.nodes.map((version) => ({ ...use, node: version, name: `${title}: ${use.title} on Node.js ${version}` })),
  );
  const remaining = wanted.filter(({ name }) => name.includes(only));
  if (remaining.length === 0) return;
  const folder = join(scratch, title.replace(', ', '-'));
  const path = [join(tools, 'node_modules', `node-${node}`, 'bin')];
  const install = () => installStranger(folder, { manager, end, path, registry, release, packages, entries });
  if (!(await part(`${title}: install`, install))) {
    totals.skipped += remaining.length;
    return;
  }
  const work = async () => {
    for (let use = remaining.shift(); use !== undefined; use = remaining.shift()) {
      const current = use;
      await part(current.name, () => runUse(current, { folder, tools }));
    }
  };
  await Promise.all([work(), work()]);
}

async function run({ only, keep }) {
  const scratch = mkdtempSync(join(tmpdir(), 'vedette-publish-'));
  const registry = await startRegistry(scratch);
  try {
    const released = await releaseTo(registry, scratch);
    const tools =
      released && (await part(`fetch Node.js ${nodes.join(', ')} and the tools`, () => installTools(join(scratch, 'tools'))));
    if (!tools) return;
    const entries = entriesOf(released.packages);
    console.log(`${released.packages.length} packages with ${entries.length} entries are used in ${folders.length} folders.`);
    for (const stranger of folders) await visit(stranger, { only, scratch, tools, registry, entries, ...released });
  } finally {
    registry.stop();
    if (keep) console.log(`The folders are in ${scratch}`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  const options = readCommandLine(process.argv.slice(2));
  if (options.help) {
    console.log(help);
  } else {
    await run(options);
    console.log(lineOf(totals));
    process.exitCode = totals.failed > 0 ? 1 : 0;
  }
} catch (failure) {
  console.error(`${failure.message} For help: npm run publish:dry -- --help`);
  process.exitCode = 1;
}

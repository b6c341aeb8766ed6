// Everything a change has to pass: `npm test`. Parameters go to vitest: `npm test -- packages/core`.
// `npm run test:long` draws more samples in property tests (they read VEDETTE_LONG), runs the tests with the newest Node.js of
// each other line as well, and the mutation tests.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodes } from './publish/consumers.mjs';
import { runSteps, summaryOf } from './steps.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const parameters = process.argv.slice(2);
const long = parameters[0] === '--long';
const forVitest = long ? ['--testTimeout=600000', '--hookTimeout=600000', ...parameters.slice(1)] : parameters;
if (long) process.env.VEDETTE_LONG = '1';

// The oldest of them reads no TypeScript: it is given what was built, by `npm run publish:dry`.
const otherNodes = nodes.slice(1).filter((version) => version !== process.versions.node);

/** The tests with another Node.js. */
function onNode(version) {
  const command = ['node', 'tooling/other-node.mjs', version, 'pnpm', 'exec', 'vitest', 'run'];
  return {
    title: `Tests on Node.js ${version}`,
    command,
    alone: `node tooling/run.mjs ${command.join(' ')}`,
    counts: true,
    shows: true,
  };
}

/** What is made by a round is looked at by later ones alone, and files that come and go while a package is built by none. */
const rounds = [
  [
    { title: 'Lint and format', command: ['pnpm', 'exec', 'biome', 'check', '.'], alone: 'npm run lint' },
    { title: 'Unused code', command: ['pnpm', 'exec', 'knip'], alone: 'npm run unused' },
    { title: 'Lockfiles', command: ['node', 'tooling/lockfile-gaps.mjs'], alone: 'npm run lockfiles' },
    { title: 'Changesets', command: ['node', 'tooling/changeset-check.mjs'], alone: 'npm run changeset:check' },
  ],
  [
    { title: 'Types', command: ['pnpm', 'exec', 'turbo', 'run', 'typecheck', '--continue'], alone: 'npm run typecheck' },
    { title: 'Build', command: ['pnpm', 'exec', 'turbo', 'run', 'build'], alone: 'npm run build' },
  ],
  [
    {
      title: 'Packages',
      // What is built is not unpacked anew beneath the other steps.
      command: ['pnpm', 'exec', 'turbo', 'run', 'package', '--only', '--continue'],
      alone: 'npm run package',
      after: 'Build',
    },
    { title: 'Built files', command: ['node', 'tooling/built-files.mjs'], alone: 'npm run built', after: 'Build' },
    { title: 'Tarballs', command: ['node', 'tooling/publish/tarballs.mjs'], alone: 'npm run tarballs', after: 'Build' },
    {
      title: 'Size',
      command: ['pnpm', '--recursive', '--no-sort', 'run', 'size'],
      alone: 'npm run size',
      after: 'Build',
      telling: true,
    },
    {
      title: 'Public surfaces',
      command: ['node', 'tooling/surface.mjs', '--built'],
      alone: 'npm run surface',
      after: 'Build',
    },
    {
      title: 'Examples',
      command: ['node', 'tooling/examples.mjs'],
      alone: 'npm run examples',
      counts: true,
      telling: true,
    },
  ],
  [
    {
      title: 'Tests',
      command: ['pnpm', 'exec', 'vitest', 'run', ...forVitest],
      alone: 'node tooling/run.mjs vitest run',
      counts: true,
      shows: true,
    },
  ],
  ...(long ? otherNodes.map((version) => [onNode(version)]) : []),
  long
    ? [
        {
          title: 'Mutations',
          command: ['pnpm', '--filter', '@vedette/core', 'run', 'mutate'],
          alone: 'node tooling/run.mjs pnpm --filter @vedette/core run mutate',
          telling: true,
        },
      ]
    : [],
];

const outcomes = await runSteps(rounds, { root, write: (text) => process.stdout.write(text) });
process.stdout.write(`\n${summaryOf(outcomes)}`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;

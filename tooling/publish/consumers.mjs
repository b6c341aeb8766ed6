import { join } from 'node:path';

/** The versions of Node.js that are run: the oldest that the packages allow, and the newest of each line. */
export const nodes = ['20.19.0', '22.23.5', '24.21.0', '26.12.1'];
const [oldestNode] = nodes;
const newestNode = nodes.at(-1);

/** The newest version of each peer; the oldest is where its range begins. */
export const newest = {
  '@nestjs/common': '12.5.1',
  '@nestjs/core': '12.5.1',
  '@redis/client': '6.3.1',
  '@sentry/browser': '11.12.0',
  '@sentry/cloudflare': '11.0.0',
  '@sentry/node': '11.12.0',
  express: '5.3.0',
  ioredis: '6.0.0',
  rxjs: '7.8.2',
  vitest: '5.1.2',
};

const everywhere = { '@types/node': '24.19.2', 'reflect-metadata': '0.2.2' };

/** What users of the peers install beside them, at each end of the ranges. */
export const companions = {
  // Sentry 10.75 brings OpenTelemetry 2.12, which refuses 1.10 and later.
  oldest: { ...everywhere, '@opentelemetry/api': '1.9.1' },
  newest: everywhere,
};

const compilers = ['5.9.3', '6.0.3', '7.0.2'];

/** What the uses are run with, each by a name that tells its version. */
export const tools = {
  ...Object.fromEntries(nodes.map((version) => [`node-${version}`, `npm:node-${process.platform}-${process.arch}@${version}`])),
  ...Object.fromEntries(compilers.map((version) => [`typescript-${version}`, `npm:typescript@${version}`])),
  esbuild: '0.28.2',
  jest: '30.5.2',
};

/** The empty folders: each manager with each end of the ranges, under the Node.js of that end. */
export const folders = ['npm', 'pnpm'].flatMap((manager) => [
  { title: `${manager}, oldest`, manager, end: 'oldest', node: oldestNode },
  { title: `${manager}, newest`, manager, end: 'newest', node: newestNode },
]);

/** A bundle, and the run of it. */
function bundle(program, format, ...settings) {
  const outfile = `bundle/${program.replace(/\.\w+$/, '')}.${format === 'esm' ? 'mjs' : 'cjs'}`;
  return [
    [tool('esbuild', 'bin/esbuild'), program, '--bundle', `--format=${format}`, `--outfile=${outfile}`, ...settings],
    ['node', outfile],
  ];
}

/** A file of a tool, for a command; the runner knows where the tools are. */
function tool(name, path) {
  return { path: join('node_modules', name, path) };
}

/** What compilers say of the declarations and that only the peers could mend. */
export const excused = [
  // Before 7.5.5, rxjs named its types to no resolution that reads `exports`.
  /@vedette\/nestjs\/dist\/.*error TS7016: .* 'rxjs'/,
  // Nest 12 is ESM alone, and under node16 no CommonJS file may name it.
  /@vedette\/nestjs\/dist\/index\.d\.cts.*error TS1479: /,
];

/**
 * What users do in each folder, or in those of `within`: commands to run one after another, and with which Node.js. What
 * `compiles` fails by what it says of the packages alone, not of other people's declarations.
 */
export const uses = [
  { title: 'ESM', nodes, commands: [['node', 'esm.mjs']] },
  { title: 'CommonJS', nodes, commands: [['node', 'commonjs.cjs']] },
  {
    title: 'Jest 30',
    nodes: [newestNode],
    // Nest 12 is ESM alone, which Jest can require only by this.
    commands: [
      [
        'node',
        '--experimental-vm-modules',
        tool('jest', 'bin/jest.js'),
        '--rootDir=.',
        '--testRegex=jest\\.cjs$',
        '--cacheDirectory=.jest',
      ],
    ],
  },
  {
    title: 'Vitest',
    nodes: [nodes[1]],
    commands: [['node', 'node_modules/vitest/vitest.mjs', 'run', '--config=vitest.config.mjs']],
  },
  {
    title: 'esbuild for Node.js, ESM',
    nodes: [newestNode],
    commands: bundle('guard.mjs', 'esm', '--platform=node', '--external:@sentry/*'),
  },
  {
    title: 'esbuild for Node.js, CommonJS',
    nodes: [newestNode],
    commands: bundle('commonjs.cjs', 'cjs', '--platform=node', '--external:@sentry/*'),
  },
  { title: 'esbuild for browsers', nodes: [newestNode], commands: bundle('page.mjs', 'iife', '--platform=browser') },
  {
    title: 'esbuild for Workers',
    nodes: [newestNode],
    commands: bundle('worker.mjs', 'esm', '--conditions=workerd,worker,browser', '--external:node:*', '--external:cloudflare:*'),
  },
  { title: 'vedette-receiver', nodes: [oldestNode], commands: [['node_modules/.bin/vedette-receiver', '--help']] },
  ...compilers.flatMap((version) =>
    ['node16', 'bundler'].map((resolution) => ({
      title: `TypeScript ${version}, ${resolution}`,
      nodes: [newestNode],
      within: ['npm, newest', 'pnpm, oldest'],
      commands: [
        ['node', tool(`typescript-${version}`, 'bin/tsc'), '--project', `tsconfig.${resolution}.json`, '--pretty', 'false'],
      ],
      compiles: true,
    })),
  ),
];

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { type Receiver, startReceiver } from '@vedette/receiver';
import { expectNoLeaks, findLeaks } from '@vedette/testing';
import { describe, expect, test } from 'vitest';
import { planted } from './planted.ts';
import type { Guard } from './sdk.ts';

const require = createRequire(import.meta.url);

/** The copies, the package that brings each, and the version of `@sentry/core` that comes with it. */
const copies = {
  'node 11': ['@sentry/node', '11.12.0'],
  'node 10': ['sentry-node-10', '10.75.3'],
  'cloudflare 11': ['@sentry/cloudflare', '11.0.0'],
  'cloudflare 10': ['sentry-cloudflare-10', '10.75.3'],
} as const;

type Copy = keyof typeof copies;

/** Which copy takes its turn, who guards it, and how many errors its budget lets pass. */
type Turn = readonly [copy: Copy, guard: Guard, errors: number];

interface Outcome {
  /** What arrived of each turn, at a receiver of its own. */
  readonly arrived: readonly Receiver[];
  readonly said: readonly string[];
  readonly stats: readonly (Readonly<Record<string, Record<string, unknown>>> | null)[];
}

/** Runs copies one after the other in one process. */
async function run(turns: readonly Turn[]): Promise<Outcome> {
  const arrived = await Promise.all(turns.map(() => startReceiver({ keep: 5000 })));
  const told = turns.map(([copy, guard, errors], at) => [copy, guard, errors, arrived[at]?.dsn()].join('|'));
  const child = spawn(process.execPath, ['--conditions=@vedette/source', 'program.ts', ...told], {
    cwd: import.meta.dirname,
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      NODE_ENV: 'production',
    },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  await Promise.all(arrived.map((receiver) => receiver.close()));
  if (child.exitCode !== 0) throw new Error(stderr);
  return { arrived, ...JSON.parse(stdout) };
}

function idsOf(receiver: Receiver | undefined): readonly unknown[] {
  const events = receiver?.items({ type: 'event' }) ?? [];
  return [...new Set(events.map((item) => Object(item.json()).tags?.request_id))];
}

function budgetsOf({ stats }: Outcome): readonly unknown[] {
  return stats.map((counts) => counts?.['budget'] && [counts['budget']['seen'], counts['budget']['sent']]);
}

function envelopesOf(receiver: Receiver | undefined): readonly Uint8Array[] {
  return receiver?.envelopes() ?? [];
}

const plants = Object.keys(planted).sort();

function leaked(receiver: Receiver | undefined): readonly string[] {
  return [...new Set(findLeaks(envelopesOf(receiver), planted).map(({ name }) => name))].sort();
}

/** Who sent the events that leak. */
function messagesWithPlants(receiver: Receiver | undefined): readonly string[] {
  const events = receiver?.items({ type: 'event' }) ?? [];
  const messages = events.map((item) => String(Object(item.json()).exception.values[0].value));
  return messages
    .filter((message) => message.includes(planted.email))
    .map((message) => message.split(':')[0] ?? '')
    .sort();
}

describe('the tree', () => {
  test('holds three copies of @sentry/core', () => {
    const cores = Object.values(copies).map(([name]) =>
      createRequire(require.resolve(name)).resolve('@sentry/core/package.json'),
    );
    expect(cores.map((path) => require(path).version)).toEqual(Object.values(copies).map(([, version]) => version));
    expect(new Set(cores).size).toBe(3);
  });
});

const pairs: readonly (readonly [Copy, Copy])[] = [
  ['node 11', 'cloudflare 11'],
  ['node 11', 'node 10'],
  ['node 11', 'cloudflare 10'],
  ['node 10', 'node 11'],
];

describe.each(pairs)('%s and %s in one process', (first, second) => {
  test('both are guarded, each with budget, counts and facts of its own', async () => {
    const guarded = await run([
      [first, first === 'node 10' ? 'guard()' : 'package', 1],
      [second, 'package', 3],
    ]);
    const unguarded = await run([
      [first, 'none', 1],
      [second, 'none', 3],
    ]);
    for (const at of [0, 1]) {
      expectNoLeaks(envelopesOf(guarded.arrived[at]), planted, { unguarded: envelopesOf(unguarded.arrived[at]) });
      const types = new Set(unguarded.arrived[at]?.items().map(({ type }) => type));
      expect([...types].sort()).toEqual(expect.arrayContaining(['attachment', 'event', 'log', 'sessions']));
      expect(types.has('span') || types.has('transaction')).toBe(true);
      for (const type of types) expect([type, guarded.arrived[at]?.items({ type }).length]).not.toEqual([type, 0]);
    }
    expect(unguarded.arrived.map((receiver) => receiver.items({ type: 'event' }).length)).toEqual([4, 4]);
    expect(guarded.arrived.map((receiver) => receiver.items({ type: 'event' }).length)).toEqual([1, 3]);
    expect(budgetsOf(guarded)).toEqual([
      [4, 1],
      [4, 3],
    ]);
    expect(guarded.arrived.map(idsOf)).toEqual([first, second].map((name) => [`${name.replace(' ', '-')}-1`]));
  });

  test('a guard that stands before one only lets the other leak', async () => {
    const ofFirst = await run([
      [first, 'core', 9],
      [second, 'none', 9],
    ]);
    expect(ofFirst.arrived.map(leaked)).toEqual([[], plants]);
    const ofSecond = await run([
      [first, 'none', 9],
      [second, 'core', 9],
    ]);
    expect(ofSecond.arrived.map(leaked)).toEqual([plants, []]);
  });
});

describe('a copy that is started without a guard, beside the guard of a package', () => {
  const found = '[vedette] A client was started without Vedette.';

  test.each(pairs.slice(0, 3))('%s, %s: it is guarded from its start', async (first, second) => {
    const { arrived, stats, said } = await run([
      [first, 'package', 99],
      [second, 'none', 9],
    ]);
    expect(arrived.map(leaked)).toEqual([[], []]);
    expect(arrived.map((receiver) => receiver.items({ type: 'event' }).length)).toEqual([4, 4]);
    // One guard stands before both.
    expect([said, stats[0]?.['budget']?.['seen']]).toEqual([expect.not.arrayContaining([expect.stringContaining(found)]), 8]);
  });

  test('it is guarded from then on where it was started first, and that is told', async () => {
    const { arrived, said } = await run([
      ['node 10', 'none', 9],
      ['node 11', 'package', 99],
      ['node 10', 'again', 9],
    ]);
    expect(messagesWithPlants(arrived[0])).toEqual([1, 2, 3, 4].map((number) => `node-10 ${number}`));
    expect(arrived.map((receiver) => receiver.items({ type: 'event' }).length)).toEqual([8, 4, 0]);
    expect(said.filter((sentence) => sentence.startsWith(found))).toHaveLength(1);
  });
});

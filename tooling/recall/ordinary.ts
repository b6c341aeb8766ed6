import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serverSets } from '../../packages/core/src/detectors/server.ts';
import { definePolicy } from '../../packages/core/src/policy.ts';
import { scrubItem } from '../../packages/core/src/stages/scrub.ts';

const program = fileURLToPath(new URL('./ordinary/program.ts', import.meta.url));

/** A value that was hidden although it is nobody's. */
export interface Replaced {
  readonly family: string;
  readonly detector: string;
  readonly path: string;
  readonly count: number;
}

/** What was hidden in ordinary events. */
export interface OrdinaryReport {
  readonly events: number;
  readonly families: readonly string[];
  readonly replaced: number;
  readonly perThousand: number;
  readonly values: readonly Replaced[];
}

/** How many values may be hidden in 1,000 ordinary events. */
const most = 10;

interface Captured {
  readonly family: string;
  readonly event: unknown;
}

function isCaptured(value: unknown): value is Captured {
  return typeof value === 'object' && value !== null && 'family' in value && 'event' in value;
}

async function captured(seed: number, events: number): Promise<readonly Captured[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(seed), String(events)], {
    maxBuffer: 1024 * 1024 * 1024,
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
  });
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line))
    .filter(isCaptured);
}

/** Has the real SDKs capture ordinary events, and tells what the scrub stage hides in them; indices in paths count as one. */
export async function measureOrdinary({
  seed = 1,
  events = 1000,
}: {
  readonly seed?: number;
  readonly events?: number;
} = {}): Promise<OrdinaryReport> {
  const policy = definePolicy({ environmentVariables: {}, detectors: serverSets });
  const all = await captured(seed, events);
  const values = new Map<string, Replaced>();
  for (const { family, event } of all) {
    for (const { detector, path, count } of scrubItem([{ type: 'event' }, event], policy).decision.findings) {
      const place = path.replace(/\.\d+/g, '.*');
      const name = [family, detector, place].join('\n');
      values.set(name, { family, detector, path: place, count: (values.get(name)?.count ?? 0) + count });
    }
  }
  const replaced = [...values.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    events: all.length,
    families: [...new Set(all.map(({ family }) => family))],
    replaced,
    perThousand: (replaced / all.length) * 1000,
    values: [...values.values()].sort((one, other) => other.count - one.count),
  };
}

/** Whether more is hidden in ordinary events than may be. */
export function isTooMuch({ perThousand, events }: OrdinaryReport): boolean {
  return events === 0 || perThousand >= most;
}

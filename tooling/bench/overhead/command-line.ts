import { parseArgs } from 'node:util';
import { askedNames } from '../asked-names.ts';

/** What the bench measures. */
export type Part = 'servers' | 'starts' | 'worker' | 'pages';

export const parts: readonly Part[] = ['servers', 'starts', 'worker', 'pages'];

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  readonly quick: boolean;
  readonly parts: readonly Part[];
  /** The line of the Sentry SDK on Node.js. */
  readonly line: 10 | 11;
  /** How often servers and Workers are started anew; undefined for as often as is usual. */
  readonly launches: number | undefined;
  /** Only scenarios whose name has this in it. */
  readonly scenario: string;
}

export const help: string = `Usage: npm run bench:overhead -- [options]

Measures what the guard adds to plain Sentry: processor time for each request of an Express and a Nest application and of
a Worker, start-up and memory of a server, bytes and evaluation of the script of a page. All variants run side by side,
plain Sentry twice; the difference of those two is the noise floor. Only processor time is read, never the clock.

  --only <parts>      some of: ${parts.join(', ')}
  --scenario <text>   only scenarios of servers and of the Worker with this in their name, such as "express, 1 % errors"
  --line <10|11>      the line of the Sentry SDK on Node.js (default: 11)
  --launches <n>      how often servers and Workers are started anew (default: 8); the intervals are over these
  --quick             fewer blocks and requests: enough to see that it works, too few for figures
  --json              the figures as JSON
  --help              this text
`;

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string' },
      scenario: { type: 'string', default: '' },
      launches: { type: 'string' },
      line: { type: 'string', default: '11' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { only, launches: count, line, ...flags } = values;
  if (line !== '10' && line !== '11') throw new Error('--line is 10 or 11.');
  const launches = count === undefined ? undefined : Number(count);
  if (launches !== undefined && !(Number.isInteger(launches) && launches > 0))
    throw new Error('--launches is a number from 1 on.');
  return { ...flags, launches, parts: askedNames(parts, only), line: line === '10' ? 10 : 11 };
}

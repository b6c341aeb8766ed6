import { parseArgs } from 'node:util';
import { askedNames } from '../asked-names.ts';

/** What the bench measures. */
export type Part = 'yardstick' | 'heap' | 'hostile' | 'peers' | 'instructions';

const parts: readonly Part[] = ['yardstick', 'heap', 'hostile', 'peers', 'instructions'];

/** Those that need no other program. */
const usual: readonly Part[] = parts.filter((part) => part !== 'instructions');

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  readonly quick: boolean;
  readonly engine: string | undefined;
  readonly nodes: readonly string[];
  readonly parts: readonly Part[];
  /** Whether a goal that is missed is a failure. */
  readonly gate: boolean;
  /** The folder that profiles of the yardstick go to. */
  readonly profile: string | undefined;
}

export const help: string = `Usage: npm run bench:scrub -- [options]

Measures the scrub stage over captured events, with JSON.stringify of the same event as the yardstick, on every Node.js
on PATH. Times are ratios of one run: on a machine that does other things besides, they still hold.

  --engine <folder>  the packages/core to measure (default: the one of this tree)
  --only <parts>     some of: ${parts.join(', ')}
  --cachegrind       the part "instructions" alone: instructions under valgrind, which repeat where times do not
  --node <path>      a Node.js to measure on; may be given again (default: every one on PATH, 20 or later)
  --quick            fewer rounds: figures within some tenths, in a minute
  --gate             exit with 1 where a goal is missed
  --profile <folder> write a profile of the processor while the yardstick runs, for Chromium's developer tools
  --json             the figures as JSON
  --help             this text

To capture the corpus anew: node tooling/run.mjs node tooling/bench/scrub/capture.mjs
`;

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      engine: { type: 'string' },
      only: { type: 'string' },
      cachegrind: { type: 'boolean', default: false },
      node: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { help: isHelp, node: nodes, only, cachegrind, engine, profile, ...flags } = values;
  return {
    ...flags,
    help: isHelp,
    engine,
    profile,
    nodes,
    parts: askedNames(parts, cachegrind ? 'instructions' : only, { usual }),
  };
}

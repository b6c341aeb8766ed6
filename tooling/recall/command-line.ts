import { parseArgs } from 'node:util';

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  readonly heldOut: boolean;
  readonly seed: number;
  readonly each: number;
  readonly only: string;
}

export const help: string = `Usage: npm run recall -- [options]

Draws values from independent libraries, writes them down in the ways in which applications do, has the scrub stage read
them, and prints for each default detector of a server the recall (how many were hidden) and the precision (how often it
spoke rightly). What nobody has to hide is drawn as well: near misses, identifiers, sentences, source code. Then it prints
what is hidden in ordinary events. A miss is named by its generator and index, which with the seed make it again, and never
by its value.

A third of the samples is set aside by the names and numbers of the samples. Both scores are shown; the misses of the third
are shown on request, so that nobody mends by them.

  --each <number>   samples of each generator (default: 200)
  --only <text>     generators of values whose name, or whose detector's, holds the text
  --seed <number>   another seed (default: 1)
  --held-out        show the misses of the part set aside, too
  --json            the report as JSON
  --help            this text

The exit code is 0 when every score of the part tuned on is at least 0.99 and little is hidden in ordinary events, 1 when one
is not, 2 when the command line could not be read or nothing was measured.
`;

function numberOf(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1 on.`);
  return number;
}

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      each: { type: 'string', default: '200' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      'held-out': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { each, seed, 'held-out': heldOut, ...rest } = values;
  return { ...rest, heldOut, each: numberOf('each', each), seed: numberOf('seed', seed) };
}

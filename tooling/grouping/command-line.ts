import { parseArgs } from 'node:util';

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  readonly heldOut: boolean;
  readonly seed: number;
  readonly isPlain: boolean;
  readonly only: string;
}

export const help: string = `Usage: npm run grouping -- [options]

Draws messages in the formats of public software, groups them by their templates, and prints for each kind of software how
many are grouped as their formats are (GA), and how many of the groups and formats are the same (FGA). Beside it stands what
putting N for digits makes of the same messages. Below are the means where half of the names are of letters alone.

Some kinds are set aside. Nobody tunes by them: which of their formats are not one group is shown on request only.

  --only <text>     kinds whose name holds the text
  --seed <number>   other messages (default: 1)
  --plain           half of the names that somebody gave are of letters alone (default: each holds a digit)
  --held-out        show the formats set aside, too
  --json            the report as JSON
  --help            this text

The exit code is 0 when both means are above what they have to be in both parts, 1 when one is not, and 2 when the command line could not be
read or nothing was measured.
`;

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      plain: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { seed, 'held-out': heldOut, plain: isPlain, ...rest } = values;
  const number = Number(seed);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('--seed takes a whole number from 1 on.');
  return { ...rest, heldOut, isPlain, seed: number };
}

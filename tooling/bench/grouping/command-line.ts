import { parseArgs } from 'node:util';

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  readonly quick: boolean;
}

export const help: string = `Usage: npm run bench:grouping -- [options]

Measures templates of messages, ordinary ones and hostile ones of a megabyte: nanoseconds for each character that is read,
and the work that was counted, to that of ordinary text. Then the fingerprint stage with the default policy, and the key of
the budget: microseconds for each event.

  --quick   fewer rounds
  --json    the figures as JSON
  --help    this text
`;

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  return values;
}

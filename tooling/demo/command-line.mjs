import { parseArgs } from 'node:util';

export const help = `Usage: npm run demo -- [options]

Runs a small shop full of faults twice, with Vedette and without, each in front of a Sentry endpoint of its own on this
machine. Prints what was sent and what leaked, and shows it on two pages until Ctrl-C. Nothing leaves this machine.

  --exit            end after the table; the exit code is 0 only if nothing leaked with Vedette and everything
                    that was planted leaked without
  --sentry <10|11>  which line of the Sentry SDK (default 11)
  --port <number>   where the page of the run with Vedette is; the other page is at the next (default 9797, or free ones)
  --json            the table as JSON
  --help            this text
`;

/** Reads the command line; throws an Error that says what to write instead. */
export function readCommandLine(given) {
  const { values } = parseArgs({
    args: given,
    options: {
      exit: { type: 'boolean', default: false },
      sentry: { type: 'string', default: '11' },
      port: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (!['10', '11'].includes(values.sentry)) throw new Error('--sentry must be 10 or 11.');
  if (values.port !== undefined && (!/^[1-9]\d{0,4}$/.test(values.port) || Number(values.port) > 65_534))
    throw new Error('--port must be a number from 1 to 65534.');
  return { ...values, line: Number(values.sentry), port: values.port === undefined ? undefined : Number(values.port) };
}

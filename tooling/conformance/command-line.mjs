import { parseArgs } from 'node:util';

export const help = `Usage: npm run conformance -- <folder> [options]

Runs every vector in the JSON files of a folder through Sentry's rules as Vedette has them, those for scrubbing and those for
fingerprints, in the mode that does what the server does, and prints passed and failed by kind. A vector that fails is named,
with the path of the first difference and never with a value. The form of the files: docs/guide/sentry-rules.md and
docs/guide/fingerprint-rules-text.md

  --json    the report as JSON
  --help    this text

The exit code is 0 when every vector passed, 1 when one failed, 2 when the folder could not be read or holds no vector.
`;

/** Reads the command line; throws an Error that says what to write instead. */
export function readCommandLine(given) {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' } },
  });
  const [folder, more] = positionals;
  if (!values.help && (folder === undefined || more !== undefined)) throw new Error('Name one folder of vectors.');
  return { ...values, folder };
}

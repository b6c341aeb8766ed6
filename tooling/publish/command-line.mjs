import { parseArgs } from 'node:util';

export const help = `Usage: npm run publish:dry -- [options]

Versions, builds and packs every package in a copy of this tree, publishes them to a registry on this machine, installs
them in empty folders with npm and with pnpm, and uses them there as their users would. Nothing is published elsewhere,
and the working tree stays as it is. Other packages come from the npm registry.

  --only <words>  run only the uses whose title contains the words, such as "Jest" or "npm, oldest"
  --keep          leave the folders behind, and say where they are
  --help          this text

The exit code is 0 if everything passed.
`;

/** Reads the command line; throws an Error that says what is wrong. */
export function readCommandLine(given) {
  const { values } = parseArgs({
    args: given,
    options: {
      only: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  return values;
}

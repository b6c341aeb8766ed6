import { parseArgs } from 'node:util';
import { askedNames } from '../asked-names.ts';
import { variants } from './variants.ts';

/** What was asked for. */
export interface CommandLine {
  readonly help: boolean;
  readonly json: boolean;
  /** How many seeds the usual stream is raced on. */
  readonly seeds: number;
  readonly variants: readonly string[];
  /** Whether many processes on one store are raced, too, which takes minutes. */
  readonly several: boolean;
  /** Whether a gate that is missed is a failure. */
  readonly gate: boolean;
}

const names: readonly string[] = variants.map(({ name }) => name);

export const help: string = `Usage: npm run bench:budget -- [options]

Races Vedette's sampler and six others over seeded streams of errors: a month, a day, floods, outages, growth.

  --only <names>  some of: ${names.join(', ')}
  --seeds <n>     on how many seeds the usual stream is raced (default: 5)
  --several       many processes on one shared store as well, which takes minutes
  --gate          exit with 1 where a gate is missed
  --json          the figures as JSON
  --help          this text
`;

/** Reads the command line. Throws an Error that says what to write instead. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string' },
      seeds: { type: 'string', default: '5' },
      several: { type: 'boolean', default: false },
      gate: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const { only, seeds, ...flags } = values;
  if (!/^[1-9]\d?$/.test(seeds)) throw new Error('--seeds is a number from 1 to 99.');
  return { ...flags, seeds: Number(seeds), variants: askedNames(names, only) };
}

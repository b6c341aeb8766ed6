import { sdkLine } from './sdk-line.ts';

type Options = Readonly<Record<string, unknown>>;

/** An option that lets more be collected or sent than it need be, and the line that mends it. */
interface Weakness {
  readonly applies: (options: Options) => boolean;
  readonly sentence: string;
}

/** The queue that `init()` sets, in events. */
export const queueSize = 512;

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOff(value: unknown): boolean {
  if (isRecord(value)) return Object.keys(value).length > 0 && Object.values(value).every(isOff);
  return value === false || (Array.isArray(value) && value.length === 0);
}

function collects(options: Options): boolean {
  const collection = options['dataCollection'];
  if (sdkLine < 11 && !isRecord(collection)) return options['sendDefaultPii'] === true;
  if (!isRecord(collection)) return true;
  const { frameContextLines: _lines, ...fields } = collection;
  return Object.keys(fields).length < 8 || !Object.values(fields).every(isOff);
}

function bufferSize(options: Options): unknown {
  const transport = options['transportOptions'];
  return isRecord(transport) ? transport['bufferSize'] : undefined;
}

const weaknesses: readonly Weakness[] = [
  {
    applies: collects,
    sentence:
      sdkLine < 11
        ? 'The SDK collects personal data that Vedette then has to find. Set sendDefaultPii: false and no dataCollection.'
        : 'The SDK collects personal data that Vedette then has to find. Set dataCollection: leastCollection (from @vedette/node), or use init() of @vedette/node.',
  },
  {
    applies: (options) => Boolean(options['spotlight']) && process.env['NODE_ENV'] === 'production',
    sentence: 'Spotlight is on in production. Set spotlight: false.',
  },
  {
    applies: (options) =>
      options['tracePropagationTargets'] === undefined && (options['tracesSampleRate'] ?? options['tracesSampler']) !== undefined,
    sentence: 'Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own.',
  },
  {
    applies: (options) => Number(bufferSize(options) ?? 0) < queueSize,
    sentence: `A flood of errors overflows the SDK's queue. Set transportOptions: { bufferSize: ${queueSize} }.`,
  },
  {
    applies: (options) => options['includeLocalVariables'] === true,
    sentence: 'Local variables of stack frames are collected. Leave includeLocalVariables out.',
  },
];

/** What the options of a client leave weaker than `init()` would, each with its remedy. */
export function weakOptions(options: object): readonly string[] {
  const read: Options = { ...options };
  return weaknesses.filter(({ applies }) => applies(read)).map(({ sentence }) => sentence);
}

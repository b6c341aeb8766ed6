import { collectedFields, misreadSwitches } from '@vedette/core';
import { bypasses } from './bypass.ts';
import { sdkLine } from './sdk-line.ts';

type Options = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, string | undefined>>;

/** Says what lets more be collected or sent than need be, and the line that mends it; undefined where nothing does. */
type Check = (options: Options, variables: Variables) => string | undefined;

/** The queue that `init()` sets, in events. */
export const queueSize = 512;

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const checks: readonly Check[] = [
  ({ dataCollection, sendDefaultPii }) => {
    if (isRecord(dataCollection)) {
      const fields = collectedFields(dataCollection, { line: sdkLine });
      return fields.length === 0
        ? undefined
        : `dataCollection collects ${fields.join(', ')}, and Vedette has to find what is personal in it. Spread leastCollection (from @vedette/node) into dataCollection and set only the fields you need.`;
    }
    const remedy = 'Set dataCollection: leastCollection (from @vedette/node), or start with init() of @vedette/node';
    return sdkLine < 11 && sendDefaultPii === true
      ? `sendDefaultPii collects addresses, cookies and bodies, and Vedette has to find what is personal in them. ${remedy} and without sendDefaultPii.`
      : `The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. ${remedy}.`;
  },
  ({ includeLocalVariables, dataCollection }) =>
    includeLocalVariables === true && !(isRecord(dataCollection) && dataCollection['stackFrameVariables'] === false)
      ? 'The variables of stack frames are collected, and Vedette has to find what is personal in them. Remove includeLocalVariables.'
      : undefined,
  ({ spotlight }, variables) =>
    spotlight === undefined || spotlight === false || variables['NODE_ENV'] === 'development'
      ? undefined
      : 'Spotlight is on, and NODE_ENV is not development. Set spotlight: false.',
  ({ tracePropagationTargets }) =>
    tracePropagationTargets === undefined
      ? 'Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or to [].'
      : undefined,
  ({ transportOptions }) => {
    const size = isRecord(transportOptions) ? transportOptions['bufferSize'] : undefined;
    return typeof size === 'number' && size >= queueSize
      ? undefined
      : `A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: ${queueSize} }.`;
  },
  ({ sendClientReports }) =>
    sendClientReports === false ? 'What the budget drops is told to nobody. Remove sendClientReports: false.' : undefined,
];

/** What the options of a client leave weaker than `init()` would, and what passes the guard by, each with its remedy. */
export function weakOptions(options: object, variables: Variables = process.env): readonly string[] {
  const read: Options = { ...options };
  const weak = checks.map((check) => check(read, variables)).filter((sentence) => sentence !== undefined);
  return [...weak, ...misreadSwitches(variables), ...bypasses(read, variables)];
}

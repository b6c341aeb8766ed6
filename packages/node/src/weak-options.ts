import { misreadSwitches, smallQueue, weakCollection } from '@vedette/core';
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
  (options) =>
    weakCollection(options, {
      line: sdkLine,
      from: '@vedette/node',
      instead: 'start with init() of @vedette/node',
      pii: { collects: 'addresses, cookies and bodies', without: 'and without sendDefaultPii' },
    }),
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
  (options) => smallQueue(options, queueSize),
  ({ sendClientReports }) =>
    sendClientReports === false ? 'What the budget drops is told to nobody. Remove sendClientReports: false.' : undefined,
];

/** What the options of a client leave weaker than `init()` would, and what passes the guard by, each with its remedy. */
export function weakOptions(options: object, variables: Variables = process.env): readonly string[] {
  const read: Options = { ...options };
  const weak = checks.map((check) => check(read, variables)).filter((sentence) => sentence !== undefined);
  return [...weak, ...misreadSwitches(variables), ...bypasses(read, variables)];
}

import { misreadSwitches, smallQueue, weakCollection } from '@vedette/core';
import { sdkLine } from './sdk-line.ts';
import { variablesAtStart } from './variables.ts';

type Options = Readonly<Record<string, unknown>>;

/** Says what lets more be collected or sent than need be, and the line that mends it; undefined where nothing does. */
type Check = (options: Options) => string | undefined;

/** The queue that `guarded()` sets, in envelopes. */
export const queueSize = 512;

function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(list: unknown): readonly Options[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The Sentry 10 line goes by its integration alone. */
function keepsBodies(integrations: unknown): boolean {
  return membersOf(integrations).some(({ name, maxRequestBodySize }) => name === 'HttpServer' && maxRequestBodySize !== 'none');
}

const checks: readonly Check[] = [
  (options) =>
    weakCollection(options, {
      line: sdkLine,
      from: '@vedette/worker',
      instead: 'give withSentry() what guarded() makes',
      pii: { collects: 'addresses, cookies and bodies', without: 'and leave out sendDefaultPii' },
    }),
  ({ integrations }) =>
    sdkLine < 11 && keepsBodies(integrations)
      ? "The SDK keeps the bodies of requests, and Vedette has to find what is personal in them. Add httpServerIntegration({ maxRequestBodySize: 'none' })."
      : undefined,
  ({ spotlight }) =>
    spotlight === undefined || spotlight === false
      ? undefined
      : 'Spotlight is on. Set spotlight: false where this is not your own machine.',
  ({ tracePropagationTargets }) =>
    tracePropagationTargets === undefined
      ? 'Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or to [].'
      : undefined,
  (options) => smallQueue(options, queueSize),
  ({ sendClientReports }) =>
    sendClientReports === true ? undefined : 'What the budget drops is told to nobody. Set sendClientReports: true.',
  ({ integrations }) =>
    membersOf(integrations).some(({ name }) => name === 'OpenTelemetry' || name === 'OtlpIntegration')
      ? 'An OpenTelemetry exporter sends spans of its own, past Vedette. Remove it, or scrub its spans in the collector that it sends to.'
      : undefined,
];

/** What the options of a client leave weaker than `guarded()` would, each with its remedy. */
export function weakOptions(options: object): readonly string[] {
  const read: Options = { ...options };
  const weak = checks.map((check) => check(read)).filter((sentence) => sentence !== undefined);
  return [...weak, ...misreadSwitches(variablesAtStart())];
}

import { collectedFields, misreadSwitches } from '@vedette/core';
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
  ({ dataCollection, sendDefaultPii }) => {
    if (isRecord(dataCollection)) {
      const fields = collectedFields(dataCollection, { line: sdkLine });
      return fields.length === 0
        ? undefined
        : `dataCollection collects ${fields.join(', ')}, and Vedette has to find what is personal in it. Spread leastCollection (from @vedette/worker) into dataCollection and set only the fields you need.`;
    }
    const remedy = 'Set dataCollection: leastCollection (from @vedette/worker), or give withSentry() what guarded() makes';
    return sdkLine < 11 && sendDefaultPii === true
      ? `sendDefaultPii collects addresses, cookies and bodies, and Vedette has to find what is personal in them. ${remedy} and leave out sendDefaultPii.`
      : `The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. ${remedy}.`;
  },
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
  ({ transportOptions }) => {
    const size = isRecord(transportOptions) ? transportOptions['bufferSize'] : undefined;
    return typeof size === 'number' && size >= queueSize
      ? undefined
      : `A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: ${queueSize} }.`;
  },
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

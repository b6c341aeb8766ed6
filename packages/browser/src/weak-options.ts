import type { Policy } from '@vedette/core';
import { smallQueue, weakCollection } from '@vedette/core';
import { sessionStorageOrNone } from './budget.ts';
import { queueSize } from './least-options.ts';
import { sdkLine } from './sdk-line.ts';

type Options = Readonly<Record<string, unknown>>;

/** Says what lets more be collected or sent than need be, and the line that mends it; undefined where nothing does. */
type Check = (options: Options, policy: Policy) => string | undefined;

/** An address that nobody's list of own hosts names. */
const elsewhere = 'https://elsewhere.invalid/';

function reaches(target: unknown): boolean {
  return target instanceof RegExp ? new RegExp(target.source, target.flags).test(elsewhere) : elsewhere.includes(String(target));
}

const checks: readonly Check[] = [
  (options) =>
    weakCollection(options, {
      line: sdkLine,
      from: '@vedette/browser',
      instead: 'start with init() of @vedette/browser',
      pii: { collects: 'addresses, headers and cookies', without: 'and without sendDefaultPii' },
    }),
  ({ tracePropagationTargets }) =>
    Array.isArray(tracePropagationTargets) && tracePropagationTargets.some(reaches)
      ? 'Trace headers go to every host that is called. Set tracePropagationTargets to a list of your own hosts, or leave it out for the own origin of the page.'
      : undefined,
  (options) => smallQueue(options, queueSize),
  (_options, { sendImagesUnread }) =>
    sendImagesUnread
      ? 'Images leave as they are: nothing in them is read. Leave sendImagesUnread out to withhold them.'
      : undefined,
  ({ sendClientReports }) =>
    sendClientReports === false ? 'What the budget drops is told to nobody. Remove sendClientReports: false.' : undefined,
  (_options, { budget }) =>
    budget.sampler?.store.scope === 'session' && sessionStorageOrNone() === undefined
      ? "The browser denies sessionStorage, so the budget starts anew with each page. Write scope: 'page' to accept that."
      : undefined,
];

/** What the options of a client leave weaker than `init()` would, each with its remedy. */
export function weakOptions(options: object, policy: Policy): readonly string[] {
  const read: Options = { ...options };
  return checks.map((check) => check(read, policy)).filter((sentence) => sentence !== undefined);
}

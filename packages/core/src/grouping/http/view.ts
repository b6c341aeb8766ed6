import { propertyOf, type SentryException, textOf } from '../../sentry.ts';
import { addressOf, hostPattern, ownershipOf, routeOf } from '../address.ts';
import { readAt, readText } from '../original.ts';
import {
  evidenceOfBreadcrumbs,
  evidenceOfContexts,
  evidenceOfError,
  evidenceOfMessage,
  type HttpEvidence,
  statusOf,
} from './evidence.ts';
import type { HttpFailure } from './failure.ts';

/** The request that failed, or that was being served. */
export interface HttpView {
  /** Whether the application asked, or was asked. */
  readonly direction: 'outgoing' | 'incoming';
  /** In capitals. */
  readonly method: string | undefined;
  /** The pattern of the path, such as `/orders/:id`. */
  readonly route: string | undefined;
  readonly status: number | undefined;
  /** Without a port, and without the labels that stand for one machine of many. */
  readonly host: string | undefined;
  /** Whether the host is of the site that the application runs on; undefined where that is not known. */
  readonly ownership: 'ours' | 'theirs' | undefined;
  /** Why there was no answer. */
  readonly failure: HttpFailure | undefined;
}

/** The names of errors that say that a request failed. */
const ofClients = /(?:HTTP|Http|Axios|Fetch|Response|Request|API|Api)\w{0,40}(?:Error|Exception)$/;

function firstOf<Name extends keyof HttpEvidence>(name: Name, evidence: readonly HttpEvidence[]): HttpEvidence[Name] {
  return evidence.find((one) => one[name] !== undefined)?.[name];
}

function viewOf(direction: HttpView['direction'], evidence: readonly HttpEvidence[], own: string | undefined): HttpView {
  const url = firstOf('url', evidence);
  const address = url === undefined ? undefined : addressOf(url);
  const host = address?.host ?? firstOf('host', evidence);
  const isRelative = address !== undefined && address.host === undefined && address.path.startsWith('/');
  return {
    direction,
    method: firstOf('method', evidence)?.toUpperCase(),
    route: address === undefined ? undefined : routeOf(address.path),
    status: firstOf('status', evidence),
    host: host && hostPattern(host),
    ownership: isRelative ? 'ours' : ownershipOf(host, own),
    failure: firstOf('failure', evidence),
  };
}

/** Whether the last request is the one that failed: it had the same status, or no answer either. */
function isSame(last: HttpEvidence | undefined, { status, failure }: HttpEvidence): last is HttpEvidence {
  return last !== undefined && (failure === undefined ? last.status === status : last.status === undefined);
}

/** The request that failed, where an exception is about one. */
export function failedRequestOf(
  event: object,
  originals: readonly object[],
  exceptions: readonly SentryException[],
): HttpView | undefined {
  const said = [...originals.map(evidenceOfError), ...exceptions.map(evidenceOfMessage)].filter((one) => one !== undefined);
  const isReported = exceptions.some(({ mechanism }) => mechanism !== undefined && /(?:^|\.)http\.client/.test(mechanism));
  const isNamed = exceptions.some(({ type = '' }) => ofClients.test(type));
  if (said.length === 0 && !isReported && !isNamed) return undefined;
  const request = propertyOf(event, 'request');
  const requested = { url: textOf(request, 'url'), method: textOf(request, 'method') };
  const found = [...said, ...(isReported ? [requested] : [])];
  const contexts = evidenceOfContexts(event);
  const answered = { status: statusOf(...originals.map((error) => readAt(error, 'status'))) };
  const named = { host: originals.map((error) => readText(error, 'hostname')).find((host) => host !== undefined) };
  const all = [...found, contexts, ...(isNamed ? [answered] : []), named];
  const known = { status: firstOf('status', all), failure: firstOf('failure', all) };
  if (known.status === undefined && known.failure === undefined) return undefined;
  const last = firstOf('url', all) === undefined ? evidenceOfBreadcrumbs(event) : undefined;
  const own = isReported || requested.url === undefined ? undefined : addressOf(requested.url).host;
  return viewOf('outgoing', isSame(last, known) ? [...all, last] : all, own);
}

function transactionOf(event: object): string | undefined {
  return textOf(event, 'transaction') ?? textOf(propertyOf(event, 'tags'), 'transaction');
}

/** The request that was being served, by the name of the transaction where that is a pattern. */
export function servedRequestOf(event: object): HttpView | undefined {
  const request = propertyOf(event, 'request');
  const url = textOf(request, 'url');
  const [, method, path] = /^(?:([A-Z]{3,7}) )?(\/.*)$/s.exec(transactionOf(event) ?? '') ?? [];
  if (url === undefined && path === undefined) return undefined;
  const own = url === undefined ? undefined : addressOf(url).host;
  const view = viewOf('incoming', [{ method: textOf(request, 'method') ?? method, url: path ?? url }], own);
  return { ...view, host: own && hostPattern(own), ownership: 'ours' };
}

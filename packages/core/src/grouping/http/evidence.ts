import { propertyOf, type SentryException, textOf } from '../../sentry.ts';
import { joined } from '../address.ts';
import { isTelling } from '../frame-view.ts';
import { readAt, readText } from '../original.ts';
import { failureIn, failureOf, type HttpFailure, statusIn } from './failure.ts';

/** What one source says of a request; nothing of it has to be there. */
export interface HttpEvidence {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly host?: string | undefined;
  readonly status?: number | undefined;
  readonly failure?: HttpFailure | undefined;
}

/** How much of a message is read, in characters. */
const mostRead = 1000;

/** The first of some values that is a status of HTTP. */
export function statusOf(...values: readonly unknown[]): number | undefined {
  const found = values.map((value) => (typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value));
  return found.find((value): value is number => typeof value === 'number' && value >= 100 && value < 600);
}

/** The `url` of any of some objects, which clients keep as a text or as a URL. */
function urlIn(...objects: readonly unknown[]): string | undefined {
  return objects.map((one) => readText(one, 'url') ?? readText(one, 'url', 'href')).find((text) => text !== undefined);
}

/** What axios, got, ky, fetch, undici, superagent and clients made like them keep on an error; undefined where it is of none. */
export function evidenceOfError(error: object): HttpEvidence | undefined {
  const [response, request] = [readAt(error, 'response'), readAt(error, 'request')];
  const [config, options] = [readAt(error, 'config'), readAt(error, 'options')];
  // What a framework answers with has a response too, which is its own.
  if (typeof readAt(error, 'getStatus') === 'function') return undefined;
  // Most errors are of no client, and this is asked for each.
  const isBare = [response, request, config, options].every((one) => one === undefined);
  if (isBare && readAt(error, 'code') === undefined && readAt(error, 'url') === undefined && !('$metadata' in error))
    return undefined;
  const metadata = readAt(error, '$metadata', 'httpStatusCode');
  const asked = readAt(response, 'request');
  const given = urlIn(config, options, request, error, response, asked);
  const url =
    given === undefined
      ? (readText(response, 'requestUrl') ?? readText(response, 'requestUrl', 'href'))
      : joined(readText(config, 'baseURL'), given);
  const status = statusOf(readAt(response, 'status'), readAt(response, 'statusCode'), metadata);
  const failure = failureOf(readText(error, 'code') ?? '', { isClient: url !== undefined });
  if (url === undefined && status === undefined && failure === undefined) return undefined;
  const method = [config, options, request, error, readAt(request, 'options'), asked].map((at) => readText(at, 'method'));
  return {
    method: method.find((name) => name !== undefined),
    url,
    status: status ?? statusOf(readAt(error, 'status'), readAt(error, 'statusCode')),
    failure,
  };
}

/** Whether an error was thrown by a function of the application itself, whose frames tell more than its words about HTTP. */
function isOwn({ frames, isSynthetic }: SentryException): boolean {
  const last = frames.at(-1);
  return !isSynthetic && last !== undefined && isTelling(last);
}

/** What an exception's message says; undefined where it is not about HTTP. */
export function evidenceOfMessage(exception: SentryException): HttpEvidence | undefined {
  const { type, value = '' } = exception;
  const message = value.slice(0, mostRead);
  const told = /[45]\d\d/.test(message) ? statusIn(message) : undefined;
  const status = told !== undefined && (told.isNamed || !isOwn(exception)) ? told.status : undefined;
  const failure = failureIn(message, type) ?? failureOf(type ?? '');
  if (status === undefined && failure === undefined) return undefined;
  return {
    status,
    failure,
    url: /\bhttps?:\/\/[^\s"'<>()]{1,500}/i.exec(message)?.[0],
    // The SDK writes the host behind the sentences of browsers.
    host: /\(([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8})(?::\d{1,5})?\)$/i.exec(message)?.[1]?.toLowerCase(),
    method: /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b/.exec(message)?.[0],
  };
}

/** Names under which contexts, extra data and tags of applications keep what is known of a request. */
const names = {
  status: ['status_code', 'http_status', 'http.status_code', 'http.response.status_code', 'statusCode', 'status'],
  url: ['url', 'http.url', 'url.full', 'endpoint', 'http.route', 'route', 'path'],
  method: ['method', 'http.method', 'http.request.method'],
} as const;

/** What the contexts, the extra data and the tags of an event say. */
export function evidenceOfContexts(event: object): HttpEvidence {
  const contexts = propertyOf(event, 'contexts');
  const ofContexts = ['http', 'request', 'response', 'axios', 'fetch'].map((name) => propertyOf(contexts, name));
  const places = [...ofContexts, propertyOf(event, 'tags'), propertyOf(event, 'extra')].filter((place) => place !== undefined);
  const all = (own: readonly string[]): readonly unknown[] =>
    places.flatMap((place) => own.map((name) => propertyOf(place, name)));
  const text = (own: readonly string[]): string | undefined => all(own).find((value) => typeof value === 'string');
  const url = text(names.url);
  return {
    method: text(names.method),
    url: url?.includes('/') ? url : undefined,
    status: statusOf(...all(names.status)),
  };
}

const httpBreadcrumbs: readonly unknown[] = ['fetch', 'xhr', 'http'];

/** What the last breadcrumb of a request says. */
export function evidenceOfBreadcrumbs(event: object): HttpEvidence | undefined {
  const breadcrumbs = propertyOf(event, 'breadcrumbs');
  if (!Array.isArray(breadcrumbs)) return undefined;
  for (let at = breadcrumbs.length - 1; at >= 0; at -= 1) {
    const breadcrumb: unknown = breadcrumbs[at];
    if (!httpBreadcrumbs.includes(propertyOf(breadcrumb, 'category'))) continue;
    const data = propertyOf(breadcrumb, 'data');
    return { method: textOf(data, 'method'), url: textOf(data, 'url'), status: statusOf(propertyOf(data, 'status_code')) };
  }
  return undefined;
}

import { describedRoot, wrappedRoot } from '../exception-view.ts';
import { statusIn } from '../http/failure.ts';
import { servedRequestOf } from '../http/view.ts';
import type { BuiltInPack } from '../pack.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { besideFrames, byEndpoint, byType } from '../strategy.ts';
import type { Views } from '../views.ts';

/** What a message says before the reason of one answer: `sync HTTP 401` of `sync HTTP 401: bad signature`. */
function untilStatus(views: Views): string {
  const message = views.exceptions[0]?.value ?? '';
  return views.templateOf(message.slice(0, statusIn(message)?.end));
}

/** Requests that were answered with a failure: one helper makes them all, so that its stack tells nothing. */
const answered: FingerprintRule = {
  id: 'http/answered',
  reason: 'http client',
  group: (event, _hint, views) => {
    const { failedRequest } = views;
    if (failedRequest?.status === undefined || failedRequest.status < 400) return undefined;
    const said = untilStatus(views);
    const isAnywhere = !views.hasUsableStack && failedRequest.route === undefined && failedRequest.host === undefined;
    const served = isAnywhere ? servedRequestOf(event)?.route : undefined;
    const told = said === '' ? [] : [part('template', said, { isNarrow: views.hasFrames })];
    return besideFrames(views, [
      ...byType(views, event),
      // What widening keeps stands before what it leaves out.
      ...(views.hasFrames ? [] : told),
      ...byEndpoint(views, event),
      ...(views.hasFrames ? told : []),
      // Where nobody knows what was asked for, what was being served says most.
      ...(served === undefined ? [] : [part('served', served, { isNarrow: true })]),
    ]);
  },
};

/** Requests that nobody answered. Each browser says it in other words, and names no place in the application. */
const unanswered: FingerprintRule = {
  id: 'http/unanswered',
  reason: 'http client',
  group: (event, _hint, views) => {
    if (views.failedRequest?.failure === undefined) return undefined;
    const root = wrappedRoot(views.root, views.exceptions);
    // Clients on servers say why in what they wrap: a refused connection is another fault than an expired certificate.
    const told = root === undefined ? [] : [part('cause', describedRoot(root), { isNarrow: true })];
    return besideFrames(views, [...byEndpoint(views, event), ...told]);
  },
};

/** Failures of requests that the application made: by axios, fetch, undici, got and clients like them. */
export const http: BuiltInPack = {
  name: 'vedette:http',
  version: '1',
  before: [],
  rules: [answered, unanswered],
};

import { expressIntegration, type NodeOptions } from '@sentry/node';
import { ownMiddleware } from '@vedette/core';

type Integrations = Parameters<Extract<NodeOptions['integrations'], (...given: never) => unknown>>[0];

const ownSpan = { name: new RegExp(`^${ownMiddleware}$`), op: /^middleware/ };

/**
 * Has a client trace no call of the guard's own middleware: a span has its price, and this one says nothing of the application.
 */
export function ignoreOwnSpans(options: object): void {
  const ignored: unknown = Reflect.get(options, 'ignoreSpans');
  const spans: readonly unknown[] = Array.isArray(ignored) ? ignored : [];
  if (!spans.includes(ownSpan)) Reflect.set(options, 'ignoreSpans', [...spans, ownSpan]);
}

/** The integrations of the SDK, of which that for Express begins no span for the guard's own middleware, nor reports one as ignored. */
export function passingOwnLayer(defaults: Integrations): Integrations {
  return defaults.map((one) => (one.name === 'Express' ? expressIntegration({ ignoreLayers: [ownMiddleware] }) : one));
}

import { requestMetadata } from '../request.ts';
import { propertyOf, textOf } from '../sentry.ts';
import type { Enricher } from './enricher.ts';

/** Says who asked: the route's pattern as the transaction, the request's id and its tenant as tags. */
function factsFrom(source: keyof typeof requestMetadata): Enricher {
  return {
    id: `request, by the ${source}`,
    describe: (event) => {
      const read = propertyOf(propertyOf(event, 'sdkProcessingMetadata'), requestMetadata[source]);
      if (typeof read !== 'function') return undefined;
      const facts: unknown = Reflect.apply(read, undefined, []);
      const [route, method] = [textOf(facts, 'route'), textOf(facts, 'method')];
      const [requestId, tenant] = [textOf(facts, 'requestId'), textOf(facts, 'tenant')];
      const tags = { ...(requestId !== undefined && { request_id: requestId }), ...(tenant !== undefined && { tenant }) };
      if (route === undefined && requestId === undefined && tenant === undefined) return undefined;
      return { ...(route !== undefined && { transaction: method === undefined ? route : `${method} ${route}` }), tags };
    },
  };
}

/** The application's own facts come first, and what is there is not replaced. */
export const requestFacts: readonly Enricher[] = [factsFrom('application'), factsFrom('adapter')];

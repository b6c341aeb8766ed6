import { type RequestSource, tellerIn } from '../request.ts';
import { propertyOf, textOf } from '../sentry.ts';
import type { Enricher } from './enricher.ts';

/** A fact, also where a function tells it. */
function factIn(facts: unknown, name: string): string | undefined {
  const told = propertyOf(facts, name);
  const fact: unknown = typeof told === 'function' ? Reflect.apply(told, facts, []) : told;
  return typeof fact === 'string' ? fact : undefined;
}

/** Says who asked: the route's pattern as the transaction, the request's id and its tenant as tags. */
function factsFrom(source: RequestSource): Enricher {
  return {
    id: `request, by the ${source}`,
    describe: (event) => {
      const facts: unknown = tellerIn(propertyOf(event, 'sdkProcessingMetadata'))?.(source);
      const [route, method] = [factIn(facts, 'route'), textOf(facts, 'method')];
      const [requestId, tenant] = [factIn(facts, 'requestId'), textOf(facts, 'tenant')];
      const tags = { ...(requestId !== undefined && { request_id: requestId }), ...(tenant !== undefined && { tenant }) };
      if (route === undefined && requestId === undefined && tenant === undefined) return undefined;
      return { ...(route !== undefined && { transaction: method === undefined ? route : `${method} ${route}` }), tags };
    },
  };
}

/** The application's own facts come first, and what is there is not replaced. */
export const requestFacts: readonly Enricher[] = [factsFrom('application'), factsFrom('adapter')];

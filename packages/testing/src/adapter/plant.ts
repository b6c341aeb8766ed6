import { trailCategory } from './event.ts';
import type { SuiteRoute, Visit } from './visit.ts';

/** Where the suite plants a value; a runtime that cannot carry one of them says so in `lacks`. */
export type PlantedPlace =
  | 'attachment'
  | 'body'
  | 'body password'
  | 'breadcrumb'
  | 'breadcrumb data'
  | 'cause'
  | 'client address'
  | 'context'
  | 'cookie'
  | 'feedback'
  | 'feedback address'
  | 'header'
  | 'log'
  | 'log attribute'
  | 'message'
  | 'message card'
  | 'parameter'
  | 'path'
  | 'query'
  | 'span'
  | 'span attribute'
  | 'tag'
  | 'user';

/** An address that no other place has. */
function address(place: string): string {
  return `${place}.${Math.random().toString(36).slice(2, 10)}@planted.example`;
}

/** A value for each place, of a kind that the essential detectors recognise. */
export function createPlant(): Readonly<Record<PlantedPlace, string>> {
  return {
    attachment: address('attachment'),
    body: address('body'),
    'body password': `swordfish-${Math.random().toString(36).slice(2, 10)}`,
    breadcrumb: address('breadcrumb'),
    'breadcrumb data': address('breadcrumb-data'),
    cause: address('cause'),
    'client address': '203.0.113.77',
    context: address('context'),
    cookie: address('cookie'),
    feedback: address('feedback'),
    'feedback address': address('feedback-address'),
    header: address('header'),
    log: address('log'),
    'log attribute': address('log-attribute'),
    message: address('message'),
    'message card': ['5555', '5555', '5555', '4444'].join(' '),
    parameter: address('parameter'),
    path: address('path'),
    query: address('query'),
    span: address('span'),
    'span attribute': address('span-attribute'),
    tag: address('tag'),
    user: address('user'),
  };
}

/** A route whose failure says everything that is planted, and one that answers. */
export function plantedRoutes(plant: Readonly<Record<PlantedPlace, string>>): readonly SuiteRoute[] {
  const failing: SuiteRoute = {
    method: 'post',
    pattern: '/customers/:customer/orders',
    handle: (sentry) =>
      sentry.startSpan({ name: `charge ${plant.span}`, attributes: { customer: plant['span attribute'] } }, async () => {
        const scope = sentry.getIsolationScope();
        scope.setTag('customer', plant.tag);
        scope.setContext('customer', { contact: plant.context });
        scope.setUser({ id: 'customer 7', email: plant.user, username: plant.user });
        scope.addAttachment({ filename: 'order.txt', data: `ordered by ${plant.attachment}` });
        sentry.addBreadcrumb({
          category: trailCategory,
          message: `looked up ${plant.breadcrumb}`,
          data: { customer: plant['breadcrumb data'] },
        });
        sentry.logger.info(`charging ${plant.log}`, { customer: plant['log attribute'] });
        sentry.captureFeedback({ message: `write to ${plant.feedback}`, email: plant['feedback address'] });
        throw new Error(`card ${plant['message card']} of ${plant.message} was declined`, {
          cause: new Error(`no account for ${plant.cause}`),
        });
      }),
  };
  return [failing, { pattern: '/profiles/:profile', handle: () => ({ found: true }) }];
}

/** Sends the requests that plant the rest. */
export async function visitPlanted(site: Visit, plant: Readonly<Record<PlantedPlace, string>>): Promise<void> {
  await site.request(`/customers/${encodeURIComponent(plant.parameter)}/orders?customer=${encodeURIComponent(plant.query)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `customer=${plant.cookie}`,
      'x-customer': plant.header,
      'x-forwarded-for': plant['client address'],
    },
    body: JSON.stringify({ contact: plant.body, password: plant['body password'] }),
  });
  await site.request(`/profiles/${encodeURIComponent(plant.path)}`);
}

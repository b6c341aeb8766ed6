import type { Event } from '@sentry/node';
import type { Enricher } from '@vedette/node';

export const area: Enricher = {
  id: 'shop/area',
  describe: (event: Event) => (event.transaction?.startsWith('POST /checkout') ? { tags: { area: 'revenue' } } : undefined),
};

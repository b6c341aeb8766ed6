const pages = ['/', '/lamps', '/lamps/LOTUS-1', '/lamps/LOTUS-2', '/cart', '/cart/shipping', '/cart/summary'];

/** What happened in the session before: each page that was looked at, with the query and the cache behind it. */
export function browse(Sentry, customer) {
  for (const [at, page] of pages.entries()) {
    Sentry.addBreadcrumb({
      category: 'navigation',
      type: 'navigation',
      message: `${at % 3 === 0 ? customer.label : 'the customer'} opened ${page}`,
      data: { from: pages[at - 1] ?? '', to: page, session: crypto.randomUUID() },
    });
    Sentry.addBreadcrumb({
      category: 'query',
      message: 'SELECT sku, title, unit_cents FROM products WHERE page = $1 ORDER BY rank LIMIT 24',
      data: { rows: 24 - at, 'duration.ms': 3.2 + at, pool: 'reader', cached: at % 2 === 0, key: `page:${page}:en-GB:v12` },
    });
  }
  Sentry.setContext('cart', { lines: 4, currency: 'EUR', total_cents: 49_900, coupon: null, warehouse: 'ham-2' });
  Sentry.setContext('flags', { values: ['new-cart', 'fast-search', 'lamps-grid'].map((flag) => ({ flag, result: true })) });
  Sentry.setTag('tenant', 'lotus-eu');
}

import * as Sentry from '@sentry/browser';

/** What the SDK gave its transport. */
const items = [];

function recorder() {
  return {
    send: async ([, sent]) => {
      items.push(...sent);
      return { statusCode: 200 };
    },
    flush: async () => true,
  };
}

async function fill(field, value) {
  const input = document.querySelector(`[name=${field}]`);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keypress', { bubbles: true, key: 'a' }));
  await new Promise((done) => setTimeout(done, 5));
}

function price(cart) {
  return cart.map(({ sku, quantity }) => ({ sku, total: quantity * window.catalogue[sku].cents }));
}

/** Looks at pages, fills in a form, asks the shop, and fails at the price of something that is not there. */
window.visit = async ({ order: { customer, cart }, least, query }) => {
  Sentry.init({
    dsn: 'https://public@sentry.lotus-shop.example/1',
    release: 'lotus-shop@4.12.0',
    environment: 'production',
    tracesSampleRate: 1,
    sendDefaultPii: !least,
    ...(least !== undefined && { dataCollection: least }),
    transport: recorder,
  });
  if (customer.user !== undefined) Sentry.setUser(customer.user);
  const lamps = Array.from({ length: 9 }, (_none, at) => `/lamps/LOTUS-${at + 1}`);
  for (const [at, page] of ['/lamps', ...lamps, '/cart', `/checkout${query}`].entries()) {
    history.pushState({}, '', page);
    console.info(`page ${page} shown to ${at % 4 === 0 ? customer.label : 'the customer'}`, { lines: cart.length });
    await fetch(`/api/prices?page=${encodeURIComponent(page)}&currency=EUR`);
  }
  for (const field of ['note', 'email', 'street']) await fill(field, customer.email ?? 'none');
  document.querySelector('#pay').click();
  Sentry.setExtra('cart', cart);
  Sentry.setContext('state', { customer, steps: ['cart', 'shipping', 'payment'], started: new Date().toISOString() });
  try {
    price(cart);
  } catch (error) {
    Sentry.captureException(new Error(`The cart of ${customer.label} has no price`, { cause: error }));
  }
  await Sentry.flush(2_000);
  return items;
};

class PaymentError extends Error {
  name = 'PaymentError';
}

async function charge(gateway, { payment, customer }) {
  const settings = { retries: 2, timeout: 4_000, apiKey: payment.gatewayKey };
  const answer = await fetch(`${gateway}/v2/charges?customer=${encodeURIComponent(customer.email)}&attempt=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ amount: payment.amount, currency: 'EUR', source: payment.source }),
  });
  const refusal = await answer.json();
  const lastResponse = JSON.stringify({ status: answer.status, refusal, source: payment.source, retries: settings.retries });
  const error = new PaymentError(`Charge for ${customer.label} was refused: ${refusal.code}`);
  throw Object.assign(error, { lastResponse, endpoint: payment.endpoint });
}

/** Takes an order: looks at the stock, charges, and fails, as the gateway of this shop always refuses. */
export async function checkout({ Sentry, orders, gateway }, { customer, cart, payment }) {
  const started = Date.now();
  Sentry.addBreadcrumb({ category: 'cart', message: `cart of ${customer.label} has ${cart.length} lines`, data: { cart } });
  await orders.find(customer);
  await orders.stock(cart);
  Sentry.addBreadcrumb({
    category: 'auth',
    level: 'info',
    message: `session of ${customer.label} renewed`,
    data: { method: 'refresh', ...customer.session },
  });
  console.info('charging order 4711 with the gateway', { amount: payment.amount, currency: 'EUR' });
  try {
    await charge(gateway, { payment, customer });
  } catch (cause) {
    throw new Error(`Order 4711 could not be placed after ${Date.now() - started} ms`, { cause });
  }
}

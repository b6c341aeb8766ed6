/** How long a query of the shop takes, in milliseconds. */
const latency = 2;

/** The store of the shop: as slow as a database and as talkative to the SDK. */
export function createOrders(Sentry) {
  async function query(statement, parameters) {
    const attributes = {
      'sentry.op': 'db.query',
      'db.system.name': 'postgresql',
      'db.query.text': statement,
      'db.namespace': 'orders',
      'db.operation.name': statement.slice(0, statement.indexOf(' ')),
      ...Object.fromEntries(parameters.map((parameter, at) => [`db.query.parameter.${at}`, String(parameter)])),
    };
    return Sentry.startSpan({ name: statement, op: 'db.query', attributes }, async () => {
      await new Promise((done) => setTimeout(done, latency));
      return [];
    });
  }

  return {
    async find(customer) {
      await query(
        'SELECT id, status, total_cents, placed_at FROM orders WHERE customer_email = $1 ORDER BY placed_at DESC LIMIT 20',
        [customer.email],
      );
      await query('SELECT sku, quantity, unit_cents FROM order_lines WHERE order_id = ANY($1)', ['{4711,4712,4713}']);
      return query('UPDATE customers SET last_seen_at = now() WHERE id = $1', [customer.id]);
    },
    async stock(lines) {
      for (const { sku } of lines) await query('SELECT available FROM stock WHERE sku = $1 FOR UPDATE', [sku]);
    },
  };
}

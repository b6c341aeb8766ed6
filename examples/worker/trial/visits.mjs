/** Errors that one round of visits leads to. */
export const faults = 5;

/** Calls the Worker in each of the ways it can be called, with the values that are planted. */
export async function visit(worker, planted) {
  const json = { 'content-type': 'application/json' };
  const customer = { id: planted['a user id'], email: planted['a message'], password: planted['a password'] };
  const statuses = [
    await worker.ask(`/orders?customer=${encodeURIComponent(planted['a query'])}`, {
      method: 'POST',
      headers: {
        ...json,
        'x-request-id': 'visit-1',
        'x-customer': planted['a header'],
        'x-forwarded-for': planted['a client address'],
      },
      body: JSON.stringify({ customer, card: planted['a card number'] }),
    }),
    await worker.ask(`/customers/${encodeURIComponent(planted['a path'])}`),
    await worker.ask('/newsletters', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: planted['a late error'] }),
    }),
  ];
  await worker.wake();
  await worker.deliver({ email: planted['a message of a queue'], address: planted['an address of the net'] });
  return statuses;
}

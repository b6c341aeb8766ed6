import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** Asks the payment provider, which answers with what it was sent when it fails. */
async function charge({ email, card }) {
  const address = new URL('/charges', process.env.PAYMENTS_URL);
  address.searchParams.set('receipt', email);
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ card }) });
  if (!answer.ok) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** Paying. */
export function checkout(store) {
  const router = Router();

  router.post('/', async (request, response) => {
    const { customer, note } = request.body;
    Sentry.setTag('customer', store.customer(note.tag).email);
    Sentry.setContext('payment', { holder: { ...store.customer(note.context) } });
    Sentry.setExtra('basket', JSON.stringify({ login: store.customer(note.extra) }));
    try {
      response.json(await charge(store.customer(customer)));
    } catch (cause) {
      throw new Error('The order could not be paid', { cause });
    }
  });

  router.post('/refunds', (request) => {
    const { email, spacedCard, address, address6, jwt, token } = store.customer(request.body.customer);
    throw new Error(
      `Refund to ${spacedCard} of ${email} refused: asked by ${address} and [${address6}] with ${jwt}, then Bearer ${token}`,
    );
  });

  router.post('/charges', async (request, response) => {
    const { email, card } = store.customer(request.body.customer);
    const span = { name: `charge for ${email}`, op: 'payment', attributes: { 'payment.card': card } };
    await Sentry.startSpan(span, async (active) => {
      Sentry.metrics.count('charges', 1, { attributes: { customer: store.customer(request.body.counted).email } });
      active.setStatus({ code: 2, message: `declined for ${store.customer(request.body.declined).email}` });
    });
    response.json({ accepted: false });
  });

  return router;
}

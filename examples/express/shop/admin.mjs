import * as Sentry from '@sentry/node';
import { Router } from 'express';

function linesOf({ email, card }) {
  return Buffer.from(`customer;card\n${email};${card}\n`);
}

/** A document as an office would send it: text between bytes that are none. */
function documentOf({ email }) {
  return Buffer.concat([Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff]), Buffer.from(email), Buffer.from([0, 0xfe])]);
}

/** What the people in the office use. */
export function admin(store) {
  const router = Router();

  router.get('/report', (request) => {
    const { text, json, binary, keys } = request.query;
    const attachments = [
      { filename: 'report.csv', data: linesOf(store.customer(text)), contentType: 'text/csv' },
      { filename: 'report.json', data: JSON.stringify({ rows: [store.customer(json)] }), contentType: 'application/json' },
      { filename: `report for ${store.customer(binary).email}.pdf`, data: documentOf(store.customer(binary)) },
    ];
    for (const attachment of attachments) Sentry.getCurrentScope().addAttachment(attachment);
    Sentry.setContext('totals', { byCustomer: { [store.customer(keys).email]: { sum: 12 } } });
    const refusals = [1, 2].map((row) => new Error(`Row ${row} of ${store.customer(text).email} has no sum`));
    throw new AggregateError(refusals, 'The report has gaps');
  });

  router.get('/stock', (request, response) => {
    const { email } = store.customer(request.query.customer);
    Sentry.captureMessage(`Stock list ordered by ${email}`, 'warning');
    response.status(204).end();
  });

  return router;
}

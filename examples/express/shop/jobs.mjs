import { setTimeout as pause } from 'node:timers/promises';
import * as Sentry from '@sentry/node';
import { Router } from 'express';

/** Sends a customer's digest, some time after the request that asked for it. */
async function sendDigest({ email, card }) {
  await pause(20);
  Sentry.logger.info(`Digest for ${email} started`, { card });
  throw new Error('The mail server closed the connection');
}

/** An error that happened in a worker; its stack stayed there. */
function fromWorker({ name, message }) {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}` });
}

/** Work that goes on behind the shop. */
export function jobs(store) {
  const router = Router();

  router.post('/digest', (request, response) => {
    const job = sendDigest(store.customer(request.body.customer));
    job.catch((error) => Sentry.captureException(error));
    response.status(202).end();
  });

  router.post('/nightly', (request, response) => {
    const { email } = store.customer(request.body.customer);
    Sentry.withMonitor(`nightly for ${email}`, () => undefined);
    response.status(202).end();
  });

  router.post('/import', (request, response) => {
    const { email } = store.customer(request.body.customer);
    for (const product of ['desk', 'lamp', 'arm chair', 'shelf']) {
      Sentry.captureException(fromWorker({ name: 'ImportError', message: `Import of "${product}" for ${email} stopped` }));
    }
    response.status(202).end();
  });

  router.post('/clean-up', (request, response) => {
    const { email } = store.customer(request.body.customer);
    // Some drivers reject with a text, and nobody waits for this job.
    void Promise.reject(`Cart of ${email} could not be removed`);
    response.status(202).end();
  });

  return router;
}

import { setTimeout as pause } from 'node:timers/promises';
import { findLeaks } from '@vedette/testing';
import { hammer } from '../visits/hammer.mjs';
import { visitor } from '../visits/visitor.mjs';
import { visits } from '../visits/visits.mjs';
import { startPayments } from './payments.mjs';
import { startReceiver } from './receiver.mjs';
import { startShop } from './shop.mjs';

/** How long nothing may arrive before the shop is taken to have nothing more to tell, in milliseconds. */
const quiet = 300;

async function visit({ origin, customers, say }) {
  const ask = visitor(origin);
  const answers = {};
  for (const [name, make] of visits) {
    say(`visitors ${name}`);
    answers[name] = [await make({ ask, customers })].flat();
  }
  say('visitors ask for a price 200 times');
  await hammer({ ask, customers });
  return answers;
}

/** Waits until the receiver has what was under way: jobs go on after the last request, and busy machines lag. */
async function settle(receiver) {
  let envelopes = -1;
  for (let next = 0; next !== envelopes; next = (await receiver.summary()).envelopes) {
    envelopes = next;
    await pause(quiet);
  }
}

async function open({ line, guarded, receiver, payments, customers, say }) {
  const shop = await startShop({ line, guarded, dsn: receiver.dsn, payments: payments.origin, customers });
  try {
    const answers = await visit({ origin: shop.origin, customers, say });
    await settle(receiver);
    say('the shop closes');
    return { answers, ...(await shop.stop()), traced: payments.traced };
  } finally {
    await shop.stop();
  }
}

/** Whether an envelope holds an event that was dropped before, and was sent for what its fault owed. */
function isClosing(body) {
  return new TextDecoder().decode(body).includes('"vedette.sampled":"closing"');
}

async function search({ receiver, planted, say }) {
  const [summary, issues, sent] = await Promise.all([receiver.summary(), receiver.issues(), receiver.envelopes()]);
  say(`${sent.length} envelopes are searched for ${Object.keys(planted).length} planted values`);
  return { summary, issues, closings: sent.filter(isClosing).length, leaks: findLeaks(sent, planted) };
}

/**
 * Runs the shop in front of a receiver of its own, lets visitors do everything they do, stops the shop and searches
 * every byte that the receiver was sent. The receiver stays up for whoever wants to look at it.
 */
export async function runTrial({ line, guarded, customers, planted, port, say = () => undefined }) {
  const receiver = await startReceiver({ port });
  const payments = await startPayments();
  try {
    const run = await open({ line, guarded, receiver, payments, customers, say });
    return { receiver, ...run, ...(await search({ receiver, planted, say })) };
  } catch (failure) {
    await receiver.stop();
    throw failure;
  } finally {
    payments.stop();
  }
}

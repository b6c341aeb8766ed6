import { setTimeout as pause } from 'node:timers/promises';
import { startReceiver } from '@vedette/receiver';
import { findLeaks } from '@vedette/testing';
import { startSite } from './site.mjs';
import { visit } from './visitor.mjs';

/** How long nothing may arrive before the page is taken to have nothing more to tell, in milliseconds. */
const quiet = 300;

/** Waits for the last thing that the page tells, and then until nothing more arrives. */
async function settle(receiver) {
  await receiver.waitFor(({ type }) => type === 'feedback', { timeout: 20_000 });
  for (let before = -1; before !== receiver.envelopes().length; ) {
    before = receiver.envelopes().length;
    await pause(quiet);
  }
}

/** Lets one visitor use the page in front of a receiver of its own, and searches every byte that was sent. */
export async function runTrial({ browser, line, guarded, planted }) {
  const receiver = await startReceiver();
  const site = await startSite({ line, guarded, dsn: receiver.dsn() });
  const context = await browser.newContext();
  try {
    const answers = await visit(await context.newPage(), site.origin, planted);
    await settle(receiver);
    return { receiver, answers, leaks: findLeaks(receiver.envelopes(), planted) };
  } catch (failure) {
    await receiver.close();
    throw failure;
  } finally {
    await context.close();
    await site.stop();
  }
}

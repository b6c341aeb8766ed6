import type { Browser, CDPSession } from 'playwright-core';

/** A tab that is hidden when another comes before it; a page of Playwright's believes that it is always seen. */
export interface Tab {
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Brings another tab before this one. */
  readonly hide: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Sends one command to a tab and gives back its result. */
async function command(session: CDPSession, sessionId: string, method: string, parameters: object): Promise<unknown> {
  const message = JSON.stringify({ id: 1, method, params: parameters });
  const answer = new Promise<unknown>((answered) => {
    session.once('Target.receivedMessageFromTarget', (received) => answered(JSON.parse(received.message)));
  });
  await session.send('Target.sendMessageToTarget', { message, sessionId });
  return property(await answer, 'result');
}

/** Whether the page is loaded, and not the empty one that a tab begins with, and seen. */
const ready = `Boolean(window.sample) && document.readyState === 'complete' && document.visibilityState === 'visible'`;

/** Opens a tab outside of every context of Playwright's, and waits until it is seen. */
export async function openTab(browser: Browser, url: string): Promise<Tab> {
  const session = await browser.newBrowserCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const evaluate = async (expression: string): Promise<unknown> => {
    const parameters = { expression, returnByValue: true, awaitPromise: true };
    return property(property(await command(session, sessionId, 'Runtime.evaluate', parameters), 'result'), 'value');
  };
  await session.send('Target.activateTarget', { targetId });
  while ((await evaluate(ready)) !== true) await new Promise((waited) => setTimeout(waited, 20));
  const hide = async (): Promise<void> => {
    const { targetId: other } = await session.send('Target.createTarget', { url: 'about:blank' });
    await session.send('Target.activateTarget', { targetId: other });
  };
  return { evaluate, hide, close: async () => void (await session.send('Target.closeTarget', { targetId })) };
}

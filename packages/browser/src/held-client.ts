import type { getClient } from '@sentry/browser';
import { hasSpotlight, isGuarded, recordLoss, type VedetteIntegration } from '@vedette/core/early';

/** A client of the SDK, whatever its transport. */
export type Client = NonNullable<ReturnType<typeof getClient>>;

type Transport = NonNullable<ReturnType<Client['getTransport']>>;
type Processor = Parameters<Client['addEventProcessor']>[0];

/** A client of which nothing leaves until its guard is there. */
export interface HeldClient {
  /** Holds events back where every other processor has had them. */
  readonly holdEvents: () => void;
  /** Puts the guard before the client and lets go of what was held. Answers whether a guard stands there. */
  readonly release: (guard: VedetteIntegration) => boolean;
  /** Lets nothing leave any more. */
  readonly close: () => void;
}

/** How many envelopes are held. Of those of events there are fewer: the SDK takes no more at once than its queue holds. */
const mostHeld = 256;

/** The processors that a client would be given meanwhile. */
function processorsWhile(client: Client, act: () => void): readonly Processor[] {
  const given: Processor[] = [];
  const { addEventProcessor } = client;
  client.addEventProcessor = (processor) => void given.push(processor);
  try {
    act();
  } finally {
    client.addEventProcessor = addEventProcessor;
  }
  return given;
}

/** What processors make of an event, one after another; null where one drops it. */
function processed(
  event: Parameters<Processor>[0] | null,
  hint: Parameters<Processor>[1],
  [first, ...others]: readonly Processor[],
): ReturnType<Processor> {
  if (event === null || first === undefined) return event;
  const left = first(event, hint);
  return left !== null && 'then' in left ? left.then((one) => processed(one, hint, others)) : processed(left, hint, others);
}

/** Holds what a client sends by its transport, from before any of its integrations can send. Throws where it cannot. */
export function holdClient(client: Client, transport: Transport): HeldClient {
  let state: 'held' | 'guarded' | 'closed' = 'held';
  let held = 0;
  /** Those of the guard, which stand where events were held. */
  let processors: readonly Processor[] = [];
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const isOpen = (): boolean => state === 'guarded';
  const send = transport.send.bind(transport);
  /** What a guard is put before: nothing passes it until the guard stands. */
  const gate: Transport['send'] = async (envelope) => (isOpen() ? await send(envelope) : {});
  /** By the guard, and so once more through the gate; the gate itself where the client has a guard of its own, before this. */
  let guardedSend = gate;
  const { flush } = transport;

  function end(as: 'guarded' | 'closed'): void {
    state = as;
    settle();
  }

  transport.send = async (envelope): Promise<Awaited<ReturnType<Transport['send']>>> => {
    if (isOpen()) return await guardedSend(envelope);
    const [, items] = envelope;
    if (state === 'closed' || items.length === 0) return {};
    held += 1;
    if (held > mostHeld) {
      for (const [headers, payload] of items) recordLoss(client, [{ ...headers }, payload], 'internal_sdk_error');
      return {};
    }
    const isTreated = isGuarded(client);
    await settled;
    if (!isOpen()) return {};
    return await (isTreated || guardedSend !== gate ? guardedSend(envelope) : transport.send(envelope));
  };

  transport.flush = async (timeout) => {
    const patience = timeout ? new Promise((over) => setTimeout(over, timeout)) : settled;
    await Promise.race([settled, patience]);
    return isOpen() && (await Reflect.apply(flush, transport, [timeout]));
  };

  client.on('beforeEnvelope', ([, items]) => {
    if (!isOpen() && hasSpotlight(client)) Reflect.set(items, 'length', 0);
  });
  client.on('createDsc', (context) => {
    if (!isOpen()) Reflect.deleteProperty(context, 'transaction');
  });

  return {
    holdEvents: () => {
      const pass: Processor = (event, hint) => (isOpen() ? processed(event, hint, processors) : null);
      client.addEventProcessor((event, hint) => (state === 'held' ? settled.then(() => pass(event, hint)) : pass(event, hint)));
    },
    release: (guard) => {
      const outermost = transport.send;
      transport.send = gate;
      try {
        processors = processorsWhile(client, () => client.addIntegration(guard));
      } catch (_thrown) {
        end('closed');
        return false;
      } finally {
        guardedSend = transport.send;
        transport.send = outermost;
      }
      const stands = isGuarded(client);
      end(stands ? 'guarded' : 'closed');
      return stands;
    },
    close: () => end('closed'),
  };
}

import { type BrowserOptions, init as initSentry } from '@sentry/browser';
import { closeUnguardable, holdName, isGuard, tell, type VedetteIntegration } from '@vedette/core/early';
import { consoleWarn } from './console-warn.ts';
import { type Client, type HeldClient, holdClient } from './held-client.ts';
import { leastOptions } from './least-options.ts';

/** The options of `@sentry/browser`, and what loads the guard. */
export interface DeferredInitOptions extends BrowserOptions {
  /** Loads what `vedette()` of `@vedette/browser` gives. Is called once, when the client is set up. */
  readonly guard: () => PromiseLike<VedetteIntegration>;
  /** Is told, once, why nothing leaves. @default the console, past the SDK's breadcrumbs */
  readonly warn?: ((sentence: string) => void) | undefined;
}

const noFunction =
  'where a function belongs. Give one that loads what vedette() gives, as in guard: async () => (await import("./guard")).guard.';

const policyElsewhere = 'a policy, which is not read here. Give it to vedette() in the file that guard loads.';

/** Why a guard could not be loaded. What options are refused with is told, as no value is in it; other errors may hold any. */
function reasonIn(thrown: unknown): string {
  const [, reason] = /^\[vedette\] (.*)$/s.exec(thrown instanceof TypeError ? thrown.message : '') ?? [];
  return reason ?? 'Mend what the function under guard loads.';
}

/** Loads the guard; undefined where there is none to be had, which is told. */
async function loaded(
  load: DeferredInitOptions['guard'],
  warn: (sentence: string) => void,
): Promise<VedetteIntegration | undefined> {
  try {
    const guard: unknown = await load();
    if (isGuard(guard)) return guard;
    tell(warn, 'What was loaded as the guard is none, so that nothing leaves. Load what vedette() of @vedette/browser gives.');
  } catch (thrown) {
    tell(warn, `The guard could not be loaded, so that nothing leaves. ${reasonIn(thrown)}`);
  }
  return undefined;
}

/** What holds a client from before its integrations are set up until its guard is there. */
function holding(
  load: DeferredInitOptions['guard'],
  warn: (sentence: string) => void,
): {
  readonly name: string;
  readonly beforeSetup: (client: Client) => void;
  readonly afterAllSetup: (client: Client) => void;
} {
  /** Those whose guard is not asked for yet; undefined once it is, as a client that is started anew sets all up once more. */
  const clients = new WeakMap<Client, HeldClient | undefined>();

  async function guardOnceLoaded(client: HeldClient): Promise<void> {
    const guard = await loaded(load, warn);
    if (guard === undefined) client.close();
    else if (!client.release(guard))
      tell(
        warn,
        'The guard does not stand before the client, so that nothing leaves. Load what vedette() of @vedette/browser gives.',
      );
  }

  return {
    name: holdName,
    beforeSetup: (client) => {
      const transport = client.getTransport();
      if (transport === undefined || clients.has(client)) return;
      try {
        clients.set(client, holdClient(client, transport));
      } catch (_thrown) {
        closeUnguardable(client, (sentence) => tell(warn, sentence));
      }
    },
    afterAllSetup: (client) => {
      const held = clients.get(client);
      if (held === undefined) return;
      clients.set(client, undefined);
      held.holdEvents();
      void guardOnceLoaded(held);
    },
  };
}

/**
 * Starts `@sentry/browser` before its guard is loaded, with the options that collect and forward least. Nothing leaves
 * until the guard is there: what was captured before is held, goes through it then, and is lost with a page that is left
 * before. Where it cannot be loaded, nothing leaves. Throws a TypeError where `guard` is no function, and for a
 * policy under `vedette`.
 */
export function init(given: DeferredInitOptions): ReturnType<typeof initSentry> {
  const { guard, warn = consoleWarn(), ...options }: DeferredInitOptions = Object(given);
  if (typeof guard !== 'function') throw new TypeError(`[vedette] init.guard: ${typeof guard} ${noFunction}`);
  if (Reflect.get(options, 'vedette') !== undefined) throw new TypeError(`[vedette] init.vedette: ${policyElsewhere}`);
  return initSentry(leastOptions(options, holding(guard, warn)));
}

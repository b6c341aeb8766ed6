import type { Stats } from '../ledger.ts';
import type { VedetteIntegration } from '../pipeline.ts';
import { propertyOf, type SentryClient } from '../sentry.ts';
import { hasGuard, isGuardable, putBefore } from './existing-client.ts';
import { isGuard } from './guard-kind.ts';
import { tell } from './tell.ts';

/** Where each copy of the SDK keeps what it has, under its version, and the name of its scope outside of any request there. */
const carriers = '__SENTRY__';
const outermost = 'defaultCurrentScope';

/** Marks, also for another copy of this package, the guard that serves clients without one, and the scopes that are watched. */
const guardInForce = Symbol.for('vedette.guard');
const watched = Symbol.for('vedette.watched');

/** The scopes outside of any request, one for each copy of the SDK that runs here, whatever its version. */
function outermostScopes(): readonly object[] {
  const scopes = Object.values(Object(Reflect.get(globalThis, carriers))).map((copy) => propertyOf(copy, outermost));
  return scopes.filter((scope) => typeof scope === 'object' && scope !== null);
}

function clientOf(scope: object): unknown {
  const getClient: unknown = Reflect.get(scope, 'getClient');
  return typeof getClient === 'function' ? Reflect.apply(getClient, scope, []) : undefined;
}

/** What is no client of ours may be anything; it must not stop the application. */
function mayFail(act: () => void): void {
  try {
    act();
  } catch (_thrown) {
    return;
  }
}

/** The guard that serves clients without one, and the client that it does so for: no longer than until that is closed. */
interface InForce {
  readonly guard: VedetteIntegration;
  /** Undefined where it serves for as long as the realm lives. */
  readonly client: SentryClient | undefined;
}

function isClosed(client: SentryClient | undefined): boolean {
  return client !== undefined && propertyOf(client.getOptions(), 'enabled') === false;
}

function isEntry(entry: unknown): entry is InForce {
  const client = propertyOf(entry, 'client');
  return isGuard(propertyOf(entry, 'guard')) && (client === undefined || isGuardable(client));
}

function entries(): readonly InForce[] {
  const found: unknown = propertyOf(Reflect.get(globalThis, carriers), guardInForce);
  return Array.isArray(found) ? found.filter(isEntry) : [];
}

/** The guards that serve clients without one, those whose client is closed left out: the first is in force, the others stand by. */
function standing(): readonly InForce[] {
  return entries().filter(({ client }) => !isClosed(client));
}

function inForce(): InForce | undefined {
  return standing()[0];
}

/** Guards a client that a scope is given, before it is started and sends. Whether it has a guard now. */
function guardGiven(client: unknown): client is SentryClient {
  if (!isGuardable(client)) return false;
  if (hasGuard(client)) return true;
  const guard = inForce()?.guard;
  if (guard !== undefined) putBefore(client, guard);
  return guard !== undefined;
}

function watch(scopes: object): void {
  const setClient: unknown = Reflect.get(scopes, 'setClient');
  if (typeof setClient !== 'function' || Object.hasOwn(scopes, watched)) return;
  // The SDK gives a scope its client with each request.
  const known = new WeakSet<object>();
  const value = function (this: unknown, ...parameters: readonly unknown[]): unknown {
    const [client] = parameters;
    mayFail(() => {
      if (!known.has(Object(client)) && guardGiven(client)) known.add(client);
    });
    return Reflect.apply(setClient, this, parameters);
  };
  Reflect.defineProperty(scopes, 'setClient', { value, writable: true, configurable: true });
  Reflect.defineProperty(scopes, watched, { value: true });
}

/** Tells what an object is given under a name that it has not had; what it has is as fast as before. */
function whenGiven(object: object, see: (value: unknown) => void): void {
  const prototype = new Proxy(Object(Object.getPrototypeOf(object)), {
    set: (target, name, value, receiver) => {
      mayFail(() => see(value));
      return Reflect.set(target, name, value, receiver);
    },
  });
  Object.setPrototypeOf(object, prototype);
}

function watchScope(scope: unknown): void {
  if (typeof scope === 'object' && scope !== null) watch(Object.getPrototypeOf(scope));
}

/** Watches the scopes of a copy of the SDK, also where it has none yet. */
function watchCopy(copy: unknown): void {
  if (typeof copy !== 'object' || copy === null) return;
  const scope = propertyOf(copy, outermost);
  if (scope === undefined) whenGiven(copy, watchScope);
  else watchScope(scope);
}

/** Watches the scopes of every copy of the SDK that runs here or is loaded later. */
function watchCopies(copies: object): void {
  if (Object.hasOwn(copies, watched)) return;
  Reflect.defineProperty(copies, watched, { value: true });
  whenGiven(copies, watchCopy);
  for (const copy of Object.values(copies)) watchCopy(copy);
}

/** Whom a lookout tells of a client that ran without a guard, and the class of scopes of the SDK in hand. */
export interface LookoutOptions {
  readonly warn: (sentence: string) => void;
  readonly scopes: object;
}

/** Guards the clients beside those that a guard is given to. */
export interface Lookout {
  /** Guards those that scopes hold, which is told of, and from now on those that a scope is given. */
  readonly begin: (guard: VedetteIntegration) => void;
  /** The same until the client, which has the guard, is closed. Another guard that is in force stays so, unless the client is the current one. */
  readonly beginWith: (guard: VedetteIntegration, client: SentryClient) => void;
}

const found =
  'A client was started without Vedette. It is guarded from now on; what it sent before was not. Start Vedette first, or give that client vedette().';

/** Is made where the guard is made, so that it knows whose place the guarded client takes. */
export function createLookout({ warn, scopes }: LookoutOptions): Lookout {
  const running = (): readonly unknown[] => outermostScopes().map(clientOf);
  let earlier = running();

  function begin(entry: InForce, { replaces }: { readonly replaces: boolean }): void {
    if (Reflect.get(globalThis, carriers) === undefined) Reflect.set(globalThis, carriers, {});
    const copies: object = Object(Reflect.get(globalThis, carriers));
    const others = standing().filter(({ guard, client }) => guard !== entry.guard || client !== entry.client);
    const value = replaces ? [entry, ...others] : [...others, entry];
    Reflect.defineProperty(copies, guardInForce, { value, configurable: true });
    watch(scopes);
    watchCopies(copies);
    for (const client of new Set([...earlier, ...running()])) {
      if (!isGuardable(client) || hasGuard(client)) continue;
      if (!isClosed(client)) tell(warn, found);
      putBefore(client, entry.guard);
    }
    earlier = [];
  }

  /** Whether what is in force gives way to a guard that a client has. */
  function givesWay(guard: VedetteIntegration, client: SentryClient): boolean {
    const present = inForce();
    if (present === undefined) return true;
    if (present.guard === guard) return present.client !== undefined;
    return outermostScopes().some((scope) => clientOf(scope) === client);
  }

  return {
    begin: (guard) => mayFail(() => begin({ guard, client: undefined }, { replaces: true })),
    beginWith: (guard, client) => mayFail(() => begin({ guard, client }, { replaces: givesWay(guard, client) })),
  };
}

/**
 * What happened since the guard of a client was made; undefined where it has none. Where there is no client, as the
 * Sentry 11 line has none once it was closed, of the guard that was in force before.
 */
export function statsOf(client: SentryClient | undefined): Stats | undefined {
  const guard = client === undefined ? entries()[0]?.guard : client.getIntegrationByName('Vedette');
  return isGuard(guard) ? guard.stats() : undefined;
}

/** A guard, and what looks out for the clients beside those that it is given to. */
export interface GuardWithLookout {
  readonly integration: VedetteIntegration;
  readonly lookout: Lookout;
}

/** The guard with a lookout that begins with each client that the guard is set up for. */
export function lookingOut(guard: VedetteIntegration, options: LookoutOptions): GuardWithLookout {
  const lookout = createLookout(options);
  const integration: VedetteIntegration = {
    ...guard,
    setup: (client) => {
      guard.setup(client);
      lookout.beginWith(integration, client);
    },
  };
  return { integration, lookout };
}

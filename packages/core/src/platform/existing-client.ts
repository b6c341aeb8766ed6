import type { VedetteIntegration } from '../pipeline.ts';
import { kindOf, refusal } from '../refusal.ts';
import type { SentryClient } from '../sentry.ts';
import { propertyOf } from '../sentry.ts';
import { holdName, isGuard } from './guard-kind.ts';
import { isGuarded } from './guarded.ts';
import { tell } from './tell.ts';

/** The part of a client that is needed to guard it; every client of every SDK from 10.75 to 11 fits. */
export interface GuardableClient extends SentryClient {
  addIntegration(integration: VedetteIntegration): void;
}

const parts = ['addEventProcessor', 'addIntegration', 'getIntegrationByName', 'getOptions', 'getTransport', 'on'] as const;

/** Whether something is a client that can be guarded. */
export function isGuardable(value: unknown): value is GuardableClient {
  return parts.every((name) => typeof propertyOf(value, name) === 'function');
}

function integrationsOf(client: SentryClient): readonly unknown[] {
  const integrations = propertyOf(client.getOptions(), 'integrations');
  return Array.isArray(integrations) ? integrations : [];
}

/** The integrations with which a guard stands before a client, or will. */
const names = ['Vedette', holdName] as const;

/** Whether a guard stands before a client, or will as soon as the client is started or the guard loaded. */
export function hasGuard(client: SentryClient): boolean {
  if (isGuarded(client) || names.some((name) => client.getIntegrationByName(name) !== undefined)) return true;
  return integrationsOf(client).some((one) => isGuard(one) || propertyOf(one, 'name') === holdName);
}

/** Puts a guard before a client, and keeps it there where the client is started only later. */
export function putBefore(client: GuardableClient, guard: VedetteIntegration): void {
  const others = integrationsOf(client).filter((integration) => !isGuard(integration));
  Reflect.set(client.getOptions(), 'integrations', [guard, ...others]);
  client.addIntegration(guard);
}

/** What guards a client that exists already. */
export interface GuardExistingOptions {
  readonly warn: (sentence: string) => void;
  /** Makes the guard, once it is known to be needed. */
  readonly make: () => VedetteIntegration;
}

/**
 * Puts a guard in front of a client that exists already. One that is guarded keeps the guard it has, which is told and given
 * back. Throws a TypeError for what is no client.
 */
export function guardExisting(client: GuardableClient, { warn, make }: GuardExistingOptions): VedetteIntegration {
  if (!isGuardable(client))
    throw refusal('guard', `${kindOf(client)} where a client belongs`, 'Give what Sentry.init() gave, once the SDK is started.');
  const standing = client.getIntegrationByName('Vedette');
  if (isGuard(standing) || isGuarded(client)) {
    tell(warn, 'This client is guarded already and keeps the guard it has. Call guard() once.');
    return isGuard(standing) ? standing : make();
  }
  const integration = make();
  putBefore(client, integration);
  return integration;
}

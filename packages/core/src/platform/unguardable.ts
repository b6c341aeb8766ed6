import type { SentryClient } from '../sentry.ts';

/** Switches off a client that cannot be guarded, which is said: what has no door in front of it must not send. */
export function closeUnguardable(
  client: Pick<SentryClient, 'getOptions' | 'getTransport'>,
  say: (sentence: string) => void,
): void {
  Reflect.set(client.getOptions(), 'enabled', false);
  Reflect.set(client, 'getTransport', () => undefined);
  say('The client could not be guarded and was switched off. Give it a transport whose send can be replaced.');
}

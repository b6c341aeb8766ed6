import type { SentryClient, SentryTransport } from '../sentry.ts';

/** Marks a transport that is guarded, also by another copy of this package. */
const guarded = Symbol.for('vedette.guarded');

/** Whether a guard stands before the transport of a client already. */
export function isGuarded(client: Pick<SentryClient, 'getTransport'>): boolean {
  const transport = client.getTransport();
  return transport !== undefined && Reflect.get(transport, guarded) === true;
}

export function markGuarded(transport: SentryTransport): void {
  Reflect.defineProperty(transport, guarded, { value: true });
}

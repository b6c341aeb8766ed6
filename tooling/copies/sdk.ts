import { provideRequest, type SentryScope } from '@vedette/core';
import { planted, plantedText } from './planted.ts';

/** The client of a copy of the SDK, as far as the trial asks for it. */
export interface TrialClient {
  getIntegrationByName(name: string): object | undefined;
  sendSession(session: object): void;
  flush(timeout?: number): PromiseLike<boolean>;
}

/** A copy of the SDK, as far as the trial asks for it. */
export interface TrialSdk {
  getClient(): TrialClient | undefined;
  getIsolationScope(): SentryScope;
  captureException(error: unknown, hint?: { attachments?: { filename: string; data: string }[] }): unknown;
  startSpan(options: { name: string; forceTransaction?: boolean }, callback: () => void): void;
  readonly logger: { info(message: string): void };
}

/** Sends planted values through events, attachments, logs, spans and sessions of one copy; gives the guard of its client. */
export function sendEverything(name: string, sdk: TrialSdk): object | undefined {
  const client = sdk.getClient();
  provideRequest(sdk.getIsolationScope(), () => ({ route: `/${name}/:order`, requestId: `${name}-1` }));
  for (const number of [1, 2, 3, 4]) {
    const attachments = [{ filename: 'order.txt', data: plantedText }];
    sdk.captureException(new Error(`${name} ${number}: ${plantedText}`), { attachments });
  }
  sdk.logger.info(`${name}: ${plantedText}`);
  sdk.startSpan({ name: `${name}: ${plantedText}`, forceTransaction: true }, () => undefined);
  client?.sendSession({
    aggregates: [{ started: '2026-11-25T10:00:00.000Z', exited: 1, did: planted.email }],
    attrs: { release: 'shop@1', environment: plantedText },
  });
  // The Sentry 10 line takes a Worker's client apart once the invocation is over.
  return client?.getIntegrationByName('Vedette');
}

/** What a guard counted; undefined where there is none. */
export function statsOf(guard: object | undefined): unknown {
  const stats: unknown = guard && Reflect.get(guard, 'stats');
  return typeof stats === 'function' ? Reflect.apply(stats, guard, []) : undefined;
}

/**
 * Who guards the client of a copy: the integration of the package for its platform, or its `guard()` once the client is
 * there; that of core, which minds no other client; or nobody.
 * `again` is no start, but a second turn of a copy that runs.
 */
export type Guard = 'package' | 'guard()' | 'core' | 'none' | 'again';

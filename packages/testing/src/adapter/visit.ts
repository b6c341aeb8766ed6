import { onTestFinished } from 'vitest';
import { type SentItem, splitEnvelope } from '../envelope.ts';
import { inflatedBody } from '../inflate.ts';
import type { AdapterRoute, AdapterSentry, AdapterSite, Mount } from './site.ts';

/** A route of the suite: its handler has the SDK in reach. */
export interface SuiteRoute extends Pick<AdapterRoute, 'pattern'> {
  /** @default 'get' */
  readonly method?: AdapterRoute['method'];
  readonly handle: (sentry: AdapterSentry, parameters: Readonly<Record<string, unknown>>) => unknown;
}

interface VisitOptions extends Partial<Pick<AdapterSite, 'guard' | 'facts'>> {
  readonly routes: readonly SuiteRoute[];
}

/** A mounted application that a test visits. */
export interface Visit {
  readonly sentry: AdapterSentry;
  /** Sends a request and reads the whole answer; gives its status. */
  readonly request: (path: string, request?: RequestInit) => Promise<number>;
  /** Ends the application and gives the bytes that were received. */
  readonly end: () => Promise<readonly Uint8Array[]>;
}

/** Mounts an application for one test; it ends with the test at the latest. */
export async function visit(mount: Mount, { guard = 'init', facts = () => ({}), routes }: VisitOptions): Promise<Visit> {
  const site = await mount({
    guard,
    facts,
    routes: routes.map(({ method = 'get', pattern, handle }) => ({
      method,
      pattern,
      handle: (parameters) => handle(site.sentry, parameters),
    })),
    options: { tracesSampleRate: 1, enableLogs: true, sendDefaultPii: true },
  });
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= site.close();
    return ended;
  };
  onTestFinished(end);
  return {
    sentry: site.sentry,
    // A scope of its own, so that what the SDK notes of this side of the request stays out of the application's events.
    request: (path, request = {}) =>
      site.sentry.withIsolationScope(async () => {
        const answer = await site.fetch(path, request);
        await answer.arrayBuffer();
        return answer.status;
      }),
    end: async () => {
      await end();
      return site.received();
    },
  };
}

/** The items of bodies as they were received. */
export function itemsOf(bodies: readonly Uint8Array[]): readonly SentItem[] {
  return bodies.flatMap((body, at) => {
    const plain = body[0] === 0x7b ? body : (inflatedBody(body) ?? body);
    return splitEnvelope(plain, { number: at + 1 }).items;
  });
}

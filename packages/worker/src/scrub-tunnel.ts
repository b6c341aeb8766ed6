import { getClient } from '@sentry/cloudflare';
import { createTunnel, type Policy, type Tunnel, type TunnelOptions } from '@vedette/core';
import { settledOf } from './budget/durable-object-store.ts';
import { definePolicy, type WorkerPolicyOptions } from './policy.ts';

/** What a tunnel on Workers is told. */
export interface WorkerTunnelOptions extends Omit<TunnelOptions, 'policy'> {
  /** What is hidden, and how much may be sent. @default the policy of the guard that runs here */
  readonly policy?: WorkerPolicyOptions | Policy;
  /** The visitor's address, for Sentry to know it, such as that of the header `cf-connecting-ip`. @default Sentry is told none */
  readonly address?: (request: Request) => string | undefined;
}

/** A tunnel as a handler of requests. */
export interface WorkerTunnel extends Pick<Tunnel, 'stats' | 'close'> {
  (request: Request): Promise<Response>;
}

async function* none(): AsyncGenerator<Uint8Array> {
  yield* [];
}

/**
 * Takes what the SDKs of pages send to your own Worker by their option `tunnel`, scrubs it as the Worker's own events
 * are, and forwards it. It answers requests as any handler of `fetch` does, also in Hono. Throws a TypeError for an option
 * that is not fit for use.
 */
export function scrubTunnel(given: WorkerTunnelOptions): WorkerTunnel {
  const { address, policy, ...options }: WorkerTunnelOptions = Object(given);
  const own = policy === undefined ? undefined : definePolicy(policy);
  // A guard waits for the store of its own budget; for that of another one nobody does but the answer.
  const waits = [options.budget?.store, own?.budget.store].flatMap((store) => (store === undefined ? [] : [settledOf(store)]));
  const tunnel = createTunnel(
    { ...options, ...(own !== undefined && { policy: own }) },
    { guard: () => getClient()?.getIntegrationByName('Vedette'), address },
  );
  const handle = async (request: Request): Promise<Response> => {
    const answer = await tunnel.answer({
      method: request.method,
      encoding: request.headers.get('content-encoding') ?? undefined,
      length: request.headers.get('content-length') ?? undefined,
      body: request.bodyUsed ? undefined : (request.body ?? none()),
      address: address && (() => address(request)),
    });
    for (const settled of waits) await settled?.();
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
  return Object.assign(handle, { stats: tunnel.stats, close: tunnel.close });
}

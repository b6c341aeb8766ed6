import type { Stats } from '../ledger.ts';
import { isGuard } from '../platform/guard-kind.ts';
import { definePolicy, type Policy } from '../policy.ts';
import { propertyOf, textOf } from '../sentry.ts';
import { type Body, type BodyChunks, readBody } from './body.ts';
import { projectOf } from './dsn.ts';
import { readEnvelope } from './envelope.ts';
import { createGate, type Gate } from './gate.ts';
import type { HeaderTexts } from './limits.ts';
import { checkFunction, policyFrom, type TunnelOptions, tunnelPlanOf } from './options.ts';

/** A page's request, as any server can say it. */
export interface TunnelRequest {
  readonly method: string;
  readonly encoding: string | undefined;
  /** The content-length, where it was told. */
  readonly length: string | undefined;
  /** Undefined where it cannot be read any more. */
  readonly body: BodyChunks | undefined;
  /** The visitor's address, where Sentry may be told; it may throw. @default Sentry is told none */
  readonly address?: (() => string | undefined) | undefined;
}

/** What the page is answered. No header or text in it comes from the page. */
export interface TunnelAnswer {
  readonly status: number;
  readonly headers: HeaderTexts;
  readonly body: string;
}

/** Takes envelopes of pages, scrubs them and forwards them. */
export interface Tunnel {
  /** It never rejects. */
  readonly answer: (request: TunnelRequest) => Promise<TunnelAnswer>;
  /** What happened since the tunnel was made. */
  readonly stats: () => Stats;
  /** Sends what the budget owes and has room for, and tells Sentry what was dropped and not told yet, before the process ends. */
  readonly close: () => Promise<void>;
}

/** What an adapter knows. */
export interface TunnelPlatform {
  /** The integration of the guard that runs here, if any; its policy is taken where the options name none. */
  readonly guard?: () => unknown;
  /** What names the address of a visitor to the adapter, which has to be a function. */
  readonly address?: unknown;
}

/** Why a request is refused. */
const details: Readonly<Record<number, string>> = {
  400: 'This is no envelope.',
  403: 'Envelopes for this DSN are not forwarded.',
  405: 'Envelopes are sent by POST.',
  408: 'The envelope did not arrive in time.',
  413: 'The envelope is too large.',
  415: 'The envelope is compressed in a way that cannot be read here.',
  429: 'There are too many envelopes.',
  500: 'The envelope could not be judged.',
  502: 'Sentry could not be reached.',
};

function answerOf(status: number, headers: HeaderTexts = {}, detail = details[status]): TunnelAnswer {
  const body = JSON.stringify(status < 400 || detail === undefined ? {} : { detail });
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }, body };
}

/** What a page is told of an answer of Sentry; redirections are not followed. */
function answerFor(upstream: number, headers: HeaderTexts): TunnelAnswer {
  if (upstream < 300) return answerOf(200, headers);
  if (upstream >= 400 && upstream < 500) return answerOf(upstream, headers, 'Sentry refused the envelope.');
  return answerOf(upstream === 503 ? 503 : 502, headers);
}

function textsIn(headers: unknown): HeaderTexts {
  const names = ['retry-after', 'x-sentry-rate-limits'];
  return Object.fromEntries(
    names.flatMap((name) => (textOf(headers, name) === undefined ? [] : [[name, textOf(headers, name) ?? '']])),
  );
}

/** An address and nothing else may stand in a header. */
function addressIn({ address }: TunnelRequest): string | undefined {
  try {
    const given: unknown = address?.();
    return typeof given === 'string' && /^[\da-f:.]{3,45}$/i.test(given) ? given : undefined;
  } catch (_thrown) {
    return undefined;
  }
}

/** The policy of a guard that runs here; one of another version is none. */
function policyOf(guard: unknown): Policy | undefined {
  try {
    return isGuard(guard) && 'policy' in guard ? definePolicy(guard.policy) : undefined;
  } catch (_another) {
    return undefined;
  }
}

/**
 * Makes a tunnel: what a page's SDK sends there by its option `tunnel` is read, judged by the server's policy as the
 * server's own events are, and forwarded to the DSNs that are listed. Throws a TypeError for an option that is not fit
 * for use; from then on nothing of it throws.
 */
export function createTunnel(options: TunnelOptions, { guard = () => undefined, address }: TunnelPlatform = {}): Tunnel {
  const plan = tunnelPlanOf(options);
  if (address !== undefined) checkFunction('address', address);
  const fallback = plan.policy ?? policyFrom({});
  let gate: Gate | undefined;
  let underWay = 0;

  /** The gate, once there is a request: a guard may be started later than the tunnel is made. */
  function open(): Gate {
    if (gate !== undefined) return gate;
    const found = plan.policy ?? policyOf(guard());
    gate = createGate(plan, plan.withBudget(found ?? fallback));
    if (found === undefined)
      gate.say('The tunnel found no guard here and goes by the default policy. Give scrubTunnel() a policy.');
    return gate;
  }

  async function read({ body, encoding, length }: TunnelRequest): Promise<Body> {
    if (length !== undefined && Number(length) > plan.mostBytes) return 413;
    if (body === undefined) {
      open().say('Something read the envelope before the tunnel had it. Put scrubTunnel() before parsers of bodies.');
      return 400;
    }
    return readBody(body, { encoding, most: plan.mostBytes, milliseconds: plan.patience });
  }

  async function passed(request: TunnelRequest): Promise<TunnelAnswer> {
    const body = await read(request);
    if (typeof body === 'number') return answerOf(body);
    const envelope = readEnvelope(body);
    const dsn = envelope?.[0]['dsn'];
    if (envelope === undefined || dsn === undefined) return answerOf(400);
    const url = projectOf(dsn)?.url;
    const project = plan.projects.find((listed) => listed.url === url);
    if (project === undefined) return answerOf(403);
    const leaving = open().pass(project, envelope, addressIn(request));
    const answer = await Promise.resolve(leaving).catch(() => ({ statusCode: 502 }));
    const status: unknown = propertyOf(answer, 'statusCode');
    return answerFor(typeof status === 'number' ? status : 200, textsIn(propertyOf(answer, 'headers')));
  }

  return {
    answer: async (request) => {
      if (request.method !== 'POST') return answerOf(405, { allow: 'POST' });
      if (underWay >= plan.mostAtOnce) return answerOf(429, { 'retry-after': '1' });
      underWay += 1;
      try {
        return await passed(request);
      } catch (_thrown) {
        return answerOf(500);
      } finally {
        underWay -= 1;
      }
    },
    stats: () => open().stats(),
    close: async () => gate?.close(),
  };
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, answerJson, refuse } from './answer.ts';
import type { BodyReader } from './body.ts';
import { publicKey } from './dsn.ts';
import { parseEnvelope } from './envelope.ts';
import type { Item } from './item.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import { type RateLimitSwitch, rateLimitHeaders } from './rate-limit.ts';

export interface IntakeOptions {
  readonly ledger: Ledger;
  readonly limits: Limits;
  readonly readBody: BodyReader;
  readonly rateLimit: RateLimitSwitch;
  /** Is told of every envelope that was taken. */
  readonly onItems: (items: readonly Item[], bytes: number) => void;
  /** Is told of every envelope that was refused. */
  readonly onRefusal: (status: number, detail: string) => void;
}

/** Answers everything sent to the envelope endpoint of a project. */
export type Intake = (request: IncomingMessage, url: URL, projectId: string) => Promise<Answer>;

const crossOrigin: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-sentry-error, x-sentry-rate-limits, retry-after',
  'cross-origin-resource-policy': 'cross-origin',
};

const preflight: Readonly<Record<string, string>> = {
  ...crossOrigin,
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'x-sentry-auth, content-type, content-encoding, accept, authorization, x-requested-with',
  'access-control-max-age': '3600',
};

/** Creates the envelope endpoint: an envelope is taken whole or not at all. */
export function createIntake({ ledger, limits, readBody, rateLimit, onItems, onRefusal }: IntakeOptions): Intake {
  function decline(status: number, detail: string, headers: Readonly<Record<string, string>> = {}): Answer {
    ledger.refuse(status, detail);
    onRefusal(status, detail);
    return refuse(status, detail, { headers: { ...crossOrigin, ...headers, 'x-sentry-error': detail } });
  }

  return async (request, url, projectId) => {
    if (request.method === 'OPTIONS') return { status: 204, headers: preflight, body: '' };
    if (request.method !== 'POST')
      return refuse(405, 'envelopes are sent with POST', { headers: { ...crossOrigin, allow: 'POST, OPTIONS' } });
    const body = await readBody(request);
    if (!body.ok) return decline(body.status, body.detail);
    const parsed = parseEnvelope(body.bytes, { maxItems: limits.items });
    if (!parsed.ok) return decline(400, parsed.detail);
    const { envelope } = parsed;
    if (publicKey(request.headers, url.searchParams, envelope.header) === undefined) {
      return decline(401, 'no sentry_key in X-Sentry-Auth, in the query, or in the dsn of the envelope header');
    }
    const limit = rateLimit.current();
    const limited = limit === undefined ? {} : rateLimitHeaders(limit);
    if (limit?.status === 429) return decline(429, 'a rate limit was asked for', limited);
    onItems(ledger.accept(envelope, { bytes: body.bytes, projectId }), body.bytes.length);
    return answerJson({ id: eventId(envelope.header['event_id']) }, { headers: { ...crossOrigin, ...limited } });
  };
}

function eventId(given: unknown): string {
  return typeof given === 'string' && /^[\da-f-]{32,36}$/i.test(given) ? given : randomUUID().replaceAll('-', '');
}

import type { EnvelopeItem, JsonRecord } from '../sentry.ts';
import { writeEnvelope } from './envelope.ts';
import type { TunnelOptions } from './options.ts';
import { createTunnel, type Tunnel, type TunnelAnswer, type TunnelPlatform, type TunnelRequest } from './tunnel.ts';
import type { Forward } from './upstream.ts';

export const dsn = 'https://public@sentry.example/42';

/** What was forwarded: where to, and what. */
export interface Forwarded {
  readonly url: string;
  readonly headers: JsonRecord;
  readonly body: Uint8Array;
}

/** A tunnel whose Sentry stands in the test. */
export interface SampleTunnel {
  readonly tunnel: Tunnel;
  readonly forwarded: readonly Forwarded[];
  /** Sends bytes as a page does. */
  readonly send: (body: Uint8Array | string, request?: Partial<TunnelRequest>) => Promise<TunnelAnswer>;
  /** The text of all that was forwarded. */
  readonly text: () => string;
  readonly bodies: () => readonly Uint8Array[];
  /** Forgets what was forwarded so far. */
  readonly clear: () => void;
}

export interface SampleOptions extends Partial<TunnelOptions> {
  /** What Sentry answers. @default 200 and nothing else */
  readonly answer?: (forwarded: Forwarded) => Response | Promise<Response>;
  /** Where it is given, the tunnel has no policy of its own. */
  readonly platform?: TunnelPlatform;
}

/** The bytes in pieces of a few hundred, as they come over a network. */
export async function* chunksOf(bytes: Uint8Array, size = 500): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function startTunnel({ answer = () => new Response('{}'), platform, ...options }: SampleOptions = {}): SampleTunnel {
  const forwarded: Forwarded[] = [];
  const forward: Forward = async (url, { headers, body }) => {
    const sent = { url, headers, body };
    forwarded.push(sent);
    return answer(sent);
  };
  const quiet = platform === undefined ? { policy: { warn: () => undefined } } : {};
  const tunnel = createTunnel({ dsns: [dsn], ...quiet, forward, ...options }, platform);
  const decoder = new TextDecoder();
  return {
    tunnel,
    forwarded,
    send: (body, request = {}) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      return tunnel.answer({ method: 'POST', encoding: undefined, length: undefined, body: chunksOf(bytes), ...request });
    },
    text: () => forwarded.map(({ body }) => decoder.decode(body)).join('\n'),
    bodies: () => forwarded.map(({ body }) => body),
    clear: () => void forwarded.splice(0),
  };
}

/** An envelope for the project, as bytes. */
export function envelopeOf(items: readonly EnvelopeItem[], headers: JsonRecord = { dsn }): Uint8Array {
  return writeEnvelope([headers, items]);
}

/** An error event of a page. */
export function eventItem(more: JsonRecord = {}, type = 'TypeError'): EnvelopeItem {
  const frames = [{ filename: 'https://shop.example/shop.js', function: 'pay', in_app: true, lineno: 1 }];
  const values = [{ type, value: 'nothing to pay', stacktrace: { frames } }];
  return [{ type: 'event' }, { event_id: 'a'.repeat(32), platform: 'javascript', exception: { values }, ...more }];
}

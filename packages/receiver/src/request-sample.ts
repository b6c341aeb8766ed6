import { type IncomingHttpHeaders, request } from 'node:http';
import type { Receiver } from './receiver.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends a request with exactly the headers given, Host included, which fetch would not do. */
export function send(receiver: Receiver, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${receiver.origin}${path}`, { method, headers, agent: false }, (incoming) => {
      const chunks: Uint8Array[] = [];
      incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends an envelope to project 1, with a key unless other headers are given. */
export function post(
  receiver: Receiver,
  body: string | Uint8Array,
  { headers = { 'x-sentry-auth': 'Sentry sentry_version=7, sentry_key=public' } }: Pick<Sent, 'headers'> = {},
): Promise<Reply> {
  return send(receiver, '/api/1/envelope/', { method: 'POST', headers, body });
}

import { unreferenced } from '../budget/timer.ts';
import { propertyOf } from '../sentry.ts';
import type { BodyChunks } from './body.ts';
import { type TunnelOptions, usualPatience } from './options.ts';
import { createTunnel, type Tunnel, type TunnelPlatform } from './tunnel.ts';

/** The part of a request of Node.js, and of the frameworks on it, that is read. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The part of a response of Node.js that is written. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

function only(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}

function isIterable(value: unknown): value is BodyChunks {
  return typeof propertyOf(value, Symbol.asyncIterator) === 'function';
}

/** The bytes as they come; where reading ends early the connection stays, as the answer has to go there. */
function streamOf(request: object): BodyChunks | undefined {
  if (propertyOf(request, 'readableEnded') === true) return undefined;
  const iterator: unknown = propertyOf(request, 'iterator');
  const chunks: unknown =
    typeof iterator === 'function' ? Reflect.apply(iterator, request, [{ destroyOnReturn: false }]) : undefined;
  return isIterable(chunks) ? chunks : undefined;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What a parser before the tunnel has read, where it left it as it was. */
function parsedOf(request: object): Uint8Array | undefined {
  const body: unknown = propertyOf(request, 'body');
  return typeof body === 'string' ? new TextEncoder().encode(body) : body instanceof Uint8Array ? body : undefined;
}

/** What a tunnel on Node.js is told. */
export interface NodeTunnelOptions<R extends NodeRequest> extends TunnelOptions {
  /** The visitor's address, for Sentry to know it: where it stands, your proxies decide. @default Sentry is told none */
  readonly address?: ((request: R) => string | undefined) | undefined;
}

/** A tunnel as a handler, or as middleware that leaves nothing to those behind it. */
export interface NodeTunnel<R extends NodeRequest> extends Pick<Tunnel, 'stats' | 'close'> {
  (request: R, response: NodeResponse): void;
}

function call(request: object, name: 'destroy' | 'resume'): void {
  const method: unknown = propertyOf(request, name);
  if (typeof method === 'function') Reflect.apply(method, request, []);
}

/**
 * Throws away what of a body nobody has read: the next request on its connection comes behind it. Whoever does not come
 * to an end of it after a while may not hold the connection.
 */
function throwRestAway(request: object, milliseconds: number): void {
  if (propertyOf(request, 'complete') === false) {
    unreferenced(() => {
      if (propertyOf(request, 'complete') === false) call(request, 'destroy');
    }, milliseconds);
  }
  call(request, 'resume');
}

async function answer<R extends NodeRequest>(
  tunnel: Tunnel,
  request: R,
  response: NodeResponse,
  { address: addressOf, patience }: { readonly address: NodeTunnelOptions<R>['address']; readonly patience: number },
): Promise<void> {
  const parsed = parsedOf(request);
  const { status, headers, body } = await tunnel.answer({
    method: request.method ?? '',
    encoding: parsed === undefined ? only(request.headers['content-encoding']) : undefined,
    length: parsed === undefined ? only(request.headers['content-length']) : String(parsed.length),
    body: parsed === undefined ? streamOf(request) : once(parsed),
    address: addressOf && (() => addressOf(request)),
  });
  // Whoever was too slow may not hold the connection either; later versions of HTTP know no such header.
  const isLeft = status === 408 && propertyOf(request, 'httpVersionMajor') === 1;
  response.writeHead(status, { ...headers, ...(isLeft && { connection: 'close' }) });
  response.end(body);
  throwRestAway(request, patience);
}

/**
 * A tunnel for requests of Node.js. Throws a TypeError for an option that is not fit for use; a request that cannot be
 * answered any more is left alone.
 */
export function nodeTunnel<R extends NodeRequest>(given: NodeTunnelOptions<R>, platform: TunnelPlatform = {}): NodeTunnel<R> {
  const { address, ...options }: NodeTunnelOptions<R> = Object(given);
  const tunnel = createTunnel(options, { ...platform, address });
  const { patience = usualPatience } = options;
  const handle = (request: R, response: NodeResponse): void => {
    // What cannot be written down any more has been answered by something else, or the page has left.
    answer(tunnel, request, response, { address, patience }).catch(() => undefined);
  };
  return Object.assign(handle, { stats: tunnel.stats, close: tunnel.close });
}

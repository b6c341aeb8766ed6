import { type CloudflareOptions, httpServerIntegration } from '@sentry/cloudflare';
import type { VedetteIntegration } from '@vedette/core';
import { sdkLine } from './sdk-line.ts';

type Own = CloudflareOptions['integrations'];

/** Whether the user asks for bodies of requests. */
function asksForBodies({ dataCollection, ...options }: CloudflareOptions): boolean {
  const bodies = dataCollection?.httpBodies;
  return dataCollection === undefined
    ? Reflect.get(options, 'sendDefaultPii') === true
    : bodies !== undefined && bodies.length > 0;
}

/** What collects less than the SDK's own: the Sentry 10 line waits for the body of each request and keeps it, whatever `dataCollection` says. */
function leastOf(options: CloudflareOptions): ReturnType<typeof httpServerIntegration>[] {
  return sdkLine >= 11 || asksForBodies(options) ? [] : [httpServerIntegration({ maxRequestBodySize: 'none' })];
}

/** The integrations of a user behind the guard. */
export function integrationsBehind(guard: VedetteIntegration, options: CloudflareOptions): NonNullable<Own> {
  const { integrations: own } = options;
  const least = leastOf(options);
  if (typeof own !== 'function') return [guard, ...least, ...(own ?? [])];
  const names = least.map(({ name }) => name);
  return (defaults) => [guard, ...[own([...defaults.filter(({ name }) => !names.includes(name)), ...least])].flat()];
}

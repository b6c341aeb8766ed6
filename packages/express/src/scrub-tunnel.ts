import { getClient } from '@sentry/node';
import { type NodeRequest, type NodeTunnel, type NodeTunnelOptions, nodeTunnel } from '@vedette/core';

/**
 * Takes what the SDKs of pages send to your own server by their option `tunnel`, scrubs it as the server's own events
 * are, and forwards it: `app.post('/tunnel', scrubTunnel({ dsns: ['…'] }))`. Throws a TypeError for an option that is
 * not fit for use.
 */
export function scrubTunnel<R extends NodeRequest = NodeRequest>(options: NodeTunnelOptions<R>): NodeTunnel<R> {
  return nodeTunnel(options, { guard: () => getClient()?.getIntegrationByName('Vedette') });
}

export type { NodeRequest, NodeResponse, NodeTunnel, NodeTunnelOptions, Stats, TunnelOptions } from '@vedette/core';
export { captureFaults } from './capture-faults.ts';
export { type ExpressRequest, type RequestContextOptions, requestContext } from './request-context.ts';
export { scrubTunnel } from './scrub-tunnel.ts';

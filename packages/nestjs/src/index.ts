export type { NodeRequest, NodeResponse, NodeTunnel, NodeTunnelOptions, Stats, TunnelOptions } from '@vedette/core';
export type { VedetteModuleAsyncOptions, VedetteModuleOptions } from './module-options.ts';
export { scrubTunnel } from './scrub-tunnel.ts';
export { VedetteFaults } from './vedette-faults.ts';
export { VedetteInterceptor } from './vedette-interceptor.ts';
export { VedetteModule } from './vedette-module.ts';

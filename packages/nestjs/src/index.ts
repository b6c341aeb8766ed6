export type { VedetteModuleAsyncOptions, VedetteModuleOptions } from './module-options.ts';
export { VedetteFaults } from './vedette-faults.ts';
export { VedetteInterceptor } from './vedette-interceptor.ts';
export { VedetteModule } from './vedette-module.ts';

export { type DeferredInitOptions, init } from './deferred-init.ts';

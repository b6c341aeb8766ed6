import * as worker from '@vedette/worker';

if (typeof worker.withRequest !== 'function') throw new Error('@vedette/worker has no withRequest');
console.log('loaded');

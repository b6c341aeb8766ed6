export { guardReplayWorker, type WorkerScope } from './guard-replay-worker.ts';

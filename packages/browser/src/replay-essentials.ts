import { guardReplayWorker } from './guard-replay-worker.ts';

guardReplayWorker();

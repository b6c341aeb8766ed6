import { guardReplayWorker } from '@vedette/browser/replay';
import { detectors } from './detectors.mjs';

guardReplayWorker({ detectors });

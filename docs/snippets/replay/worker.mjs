import './worker-guard.mjs';
import '@vedette/browser/replay-compressor';

// The guard comes first: what is loaded later sees only what it lets pass.
import './replay-essentials.ts';
import './replay-compressor.ts';

import { library } from '@vedette/tooling/tsup';
import { defineConfig } from 'tsup';

// workerd knows the modules of Node.js by their full names alone.
export default defineConfig({ ...library(['src/index.ts'], { platform: 'node' }), removeNodeProtocol: false });

import { library } from '@vedette/tooling/tsup';
import { defineConfig } from 'tsup';

export default defineConfig(library(['src/index.ts', 'src/deferred.ts', 'src/replay.ts']));

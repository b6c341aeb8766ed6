import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';
export default defineConfig(mergeConfig(onNode, { test: { testTimeout: 60000, include: ['src/budget/*.test.ts','src/grouping/{file-name,key,rule,template}.test.ts','src/enrich/*.test.ts','src/stages/{budget,enrich,fingerprint}.test.ts','src/{fault,refusal,policy,traces,request}.test.ts'] } }));

import { onNode } from '@vedette/tooling/vitest';
import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = { ...onNode, test: { name: 'recall', include: ['**/*.test.ts'] } };

export default config;

import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['source/instrument.ts', 'source/start.ts', 'source/unguarded/instrument.ts', 'source/unguarded/start.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
  silent: true,
});

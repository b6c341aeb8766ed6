import { expect, inject, test } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What a suite lacks, in a sentence; see programs.ts. */
    missing: string;
  }
}

const missing = inject('missing');

test(missing, ({ skip }) => {
  if (!process.env['CI']) skip();
  expect.fail(missing);
});

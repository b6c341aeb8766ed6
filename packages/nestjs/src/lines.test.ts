import { SDK_VERSION } from '@sentry/node';
import { expect, test } from 'vitest';

test('the lines that the project is named after run', async () => {
  const { default: nest } = await import('@nestjs/core/package.json', { with: { type: 'json' } });
  expect([nest.version.split('.')[0], SDK_VERSION.split('.')[0]]).toEqual([process.env['NEST'], process.env['SENTRY']]);
});

import { expect, test } from 'vitest';
import { guardedMetadata, type SdkMetadata } from './sdk-metadata.ts';

const sdk = {
  name: 'sentry.javascript.node',
  version: '11.12.0',
  package: '@sentry/node',
  guard: { package: '@vedette/node', version: '1.2.3' },
};

test('an SDK keeps its name, names its guard, and has no address inferred', () => {
  expect(guardedMetadata<SdkMetadata>({}, sdk)).toEqual({
    sdk: {
      name: 'sentry.javascript.node',
      version: '11.12.0',
      packages: [
        { name: 'npm:@sentry/node', version: '11.12.0' },
        { name: 'npm:@vedette/node', version: '1.2.3' },
      ],
      settings: { infer_ip: 'never' },
    },
  });
});

test('what another wrapper says of itself stays', () => {
  const own: SdkMetadata = {
    sdk: {
      name: 'sentry.javascript.astro',
      packages: [{ name: 'npm:@sentry/astro', version: '11.0.0' }],
      settings: { infer_ip: 'auto' },
    },
  };
  expect(guardedMetadata(own, sdk).sdk).toEqual({
    name: 'sentry.javascript.astro',
    version: '11.12.0',
    packages: [
      { name: 'npm:@sentry/astro', version: '11.0.0' },
      { name: 'npm:@vedette/node', version: '1.2.3' },
    ],
    settings: { infer_ip: 'auto' },
  });
});

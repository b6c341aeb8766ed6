import { describe, expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from './any-sdk.ts';

describe('the guard for a platform that has no package of its own', () => {
  test.each([
    ['called', (): unknown => vedette()],
    ['not called', (): unknown => vedette],
  ])('stands before a client that is given it, %s', async (_how, given) => {
    const { client, bodies } = startClient(Object([given()]));
    client.captureMessage('to jane.roe@example.com');
    await client.flush(1000);
    expect(bodies.join()).toContain('to [email]');
    expect(bodies.join()).not.toContain('jane.roe');
  });
});

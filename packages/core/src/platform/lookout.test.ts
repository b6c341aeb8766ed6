import { getCurrentScope, getGlobalScope, Scope } from '@sentry/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from '../pipeline.ts';
import { createLookout, type LookoutOptions } from './lookout.ts';

function options(said: string[]): LookoutOptions {
  return { warn: (sentence) => said.push(sentence), scopes: Scope.prototype };
}

/** Gives a client to the scope outside of any request, until the test ends. */
function makeCurrent(client: ReturnType<typeof startClient>['client']): void {
  const scope = getCurrentScope();
  const before = scope.getClient();
  scope.setClient(client);
  onTestFinished(() => scope.setClient(before));
}

describe('a lookout', () => {
  // First, as those below are in force for as long as the realm lives.
  test('ends with the client that its guard was made for', async () => {
    const guard = vedette();
    const first = startClient([guard]).client;
    createLookout(options([])).beginWith(guard, first);
    await first.close(1000);
    const { client } = startClient([]);
    new Scope().setClient(client);
    expect(client.getIntegrationByName('Vedette')).toBeUndefined();
  });

  test('goes on with the guard before, where the client of a later one is closed', async () => {
    const [first, second] = [vedette(), vedette()];
    const [firstClient, secondClient] = [startClient([first]).client, startClient([second]).client];
    createLookout(options([])).beginWith(first, firstClient);
    makeCurrent(secondClient);
    createLookout(options([])).beginWith(second, secondClient);
    const given = startClient([]).client;
    new Scope().setClient(given);
    expect(given.getIntegrationByName('Vedette')).toBe(second);
    await secondClient.close(1000);
    const later = startClient([]).client;
    new Scope().setClient(later);
    expect(later.getIntegrationByName('Vedette')).toBe(first);
    await firstClient.close(1000);
  });

  test('guards a client that runs without a guard, and says so once', async () => {
    const said: string[] = [];
    const { client, bodies } = startClient([]);
    makeCurrent(client);
    const guard = vedette();
    createLookout(options(said)).begin(guard);
    expect(client.getIntegrationByName('Vedette')).toBe(guard);
    client.captureMessage('to jane.roe@example.com');
    await client.flush(1000);
    expect(bodies.join()).toContain('to [email]');
    expect(said).toEqual([expect.stringContaining('A client was started without Vedette')]);
  });

  test('guards a client that a scope is given, and leaves one that has its own guard', () => {
    const said: string[] = [];
    const guard = vedette();
    createLookout(options(said)).begin(guard);
    const [bare, guarded] = [startClient([]).client, startClient([vedette()]).client];
    const own = guarded.getIntegrationByName('Vedette');
    getGlobalScope().clone().setClient(bare);
    getGlobalScope().clone().setClient(guarded);
    expect([bare.getIntegrationByName('Vedette'), guarded.getIntegrationByName('Vedette')]).toEqual([guard, own]);
    expect(said).toEqual([]);
  });

  test('knows a client again that has its guard, as the SDK gives it to the scope of each request', () => {
    createLookout(options([])).begin(vedette());
    const read: PropertyKey[] = [];
    const client = new Proxy(startClient([vedette()]).client, {
      get: (target, name) => {
        read.push(name);
        return Reflect.get(target, name);
      },
    });
    new Scope().setClient(client);
    expect(read).toContain('getTransport');
    read.length = 0;
    new Scope().setClient(client);
    expect(read).toEqual([]);
  });

  test('stops at nothing that is no client of ours', () => {
    const guard = vedette();
    createLookout(options([])).begin(guard);
    const hostile = new Proxy(Object(startClient([]).client), { get: () => expect.unreachable() });
    expect(() => new Scope().setClient(hostile)).not.toThrow();
  });
});

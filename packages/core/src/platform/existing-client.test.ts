import { describe, expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from '../pipeline.ts';
import { guardExisting, hasGuard, isGuardable, putBefore } from './existing-client.ts';
import { isGuard } from './guard-kind.ts';

const email = 'jane.roe@example.com';

describe('a client that exists already', () => {
  test('is guarded from then on, and knows its guard', async () => {
    const { client, bodies } = startClient([]);
    const made = vedette();
    expect([isGuardable(client), hasGuard(client)]).toEqual([true, false]);
    const guard = guardExisting(client, { warn: () => expect.unreachable(), make: () => made });
    expect([guard, client.getIntegrationByName('Vedette'), hasGuard(client)]).toEqual([made, made, true]);
    client.captureMessage(`to ${email}`);
    await client.flush(1000);
    expect(bodies.join()).toContain('to [email]');
    expect(bodies.join()).not.toContain(email);
  });

  test('keeps the guard it has, which is told', () => {
    const standing = vedette();
    const { client } = startClient([standing]);
    const said: string[] = [];
    const guard = guardExisting(client, { warn: (sentence) => said.push(sentence), make: () => expect.unreachable() });
    expect(guard).toBe(standing);
    expect(said).toEqual([expect.stringContaining('guarded already')]);
  });

  test('keeps the guard where it is started only afterwards', () => {
    const { client } = startClient([]);
    const guard = vedette();
    putBefore(client, guard);
    client.init();
    expect(client.getIntegrationByName('Vedette')).toBe(guard);
  });
});

test('what is no client and no guard is told from one', () => {
  expect([undefined, null, 7, 'client', {}, { on: () => undefined }].map(isGuardable)).toEqual(Array(6).fill(false));
  expect([undefined, {}, { name: 'Vedette' }, { name: 'Other', stats: () => undefined }].map(isGuard)).toEqual(
    Array(4).fill(false),
  );
  expect(isGuard(vedette())).toBe(true);
});

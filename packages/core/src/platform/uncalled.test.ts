import { describe, expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from '../pipeline.ts';
import { alsoUncalled } from './uncalled.ts';

/** A guard's maker as a package for a platform has it, and what it said. */
function maker(): {
  readonly make: () => ReturnType<typeof vedette>;
  readonly said: readonly string[];
  readonly made: () => number;
} {
  const said: string[] = [];
  let count = 0;
  const make = alsoUncalled(() => {
    count += 1;
    return vedette({ warn: (sentence) => said.push(sentence) });
  });
  return { make, said, made: () => count };
}

describe('what makes a guard and was not called', () => {
  test('guards the clients that are given it, with one guard for all, which is told', async () => {
    const { make, said, made } = maker();
    for (const _client of ['first', 'second']) {
      const { client, bodies } = startClient(Object([{ name: 'vedette', setup: Reflect.get(make, 'setup') }]));
      client.captureMessage('to jane.roe@example.com');
      await client.flush(1000);
      expect(bodies.join()).toContain('to [email]');
    }
    expect(made()).toBe(1);
    expect(said[0]).toBe(
      '[vedette] vedette was given without being called, so that it guards with the defaults. Write vedette().',
    );
  });

  test('leaves a client alone that has a guard', () => {
    const { make, said, made } = maker();
    const standing = vedette();
    const { client } = startClient(Object([standing, { name: 'vedette', setup: Reflect.get(make, 'setup') }]));
    expect(client.getIntegrationByName('Vedette')).toBe(standing);
    expect([made(), said]).toEqual([0, []]);
  });

  test('makes guards where it is called', () => {
    const { make } = maker();
    expect(make().name).toBe('Vedette');
    expect(make()).not.toBe(make());
  });
});

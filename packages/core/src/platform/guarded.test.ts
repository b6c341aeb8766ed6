import { expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { vedette } from '../pipeline.ts';
import { isGuarded } from './guarded.ts';

test('a client is guarded once a guard stands before its transport', () => {
  const { client } = startClient([]);
  expect(isGuarded(client)).toBe(false);
  client.addIntegration(vedette());
  expect(isGuarded(client)).toBe(true);
});

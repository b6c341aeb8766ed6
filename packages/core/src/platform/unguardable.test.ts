import { expect, test } from 'vitest';
import { startClient } from '../client-sample.ts';
import { closeUnguardable } from './unguardable.ts';

test('a client that cannot be guarded has no transport any more and is off, which is said', () => {
  const { client } = startClient([]);
  const said: string[] = [];
  closeUnguardable(client, (sentence) => said.push(sentence));
  expect([client.getTransport(), Object(client.getOptions()).enabled]).toEqual([undefined, false]);
  expect(said).toEqual([expect.stringContaining('was switched off. Give it a transport')]);
});

import { expect, test } from 'vitest';
import { databasePack } from './database-pack.ts';
import { nodePack } from './node-pack.ts';
import { serverPacks, withPacks } from './server.ts';

test('the packs of servers stand behind the own ones, but for one with the same name', () => {
  const own = { ...nodePack, name: 'own' };
  const replacing = { ...nodePack, version: 'own' };
  expect(withPacks(undefined, serverPacks)).toEqual(serverPacks);
  expect(withPacks([own], serverPacks)).toEqual([own, ...serverPacks]);
  expect(withPacks([replacing], serverPacks)).toEqual([replacing, databasePack]);
});

test('what is no list is left for the policy to refuse', () => {
  const odd: unknown = Reflect.apply(withPacks, undefined, ['x', serverPacks]);
  expect(odd).toBe('x');
  expect(Reflect.apply(withPacks, undefined, [[null], serverPacks])).toEqual([null, ...serverPacks]);
});

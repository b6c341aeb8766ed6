import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { viewsOf } from '../views.ts';
import { databasePack } from './database-pack.ts';
import { defaultPacks, lastPacks } from './default.ts';
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

test('of an event whose stack says where the fault is, nobody reads the template of its message', () => {
  const stacktrace = { frames: [{ function: 'pay', filename: '/app/pay.js', in_app: true }] };
  const event = { exception: { values: [{ type: 'Error', value: 'order 7 was not paid', stacktrace }] } };
  const read = new Set<PropertyKey>();
  const views = new Proxy(viewsOf(event), {
    get: (target, name, receiver) => {
      read.add(name);
      return Reflect.get(target, name, receiver);
    },
  });
  for (const { rules } of [...serverPacks, ...defaultPacks, ...lastPacks])
    for (const rule of rules) expect(fingerprintBy(rule, event, {}, views)).toBeUndefined();
  expect([read.has('hasUsableStack'), read.has('message'), read.has('templateOf')]).toEqual([true, false, false]);
});

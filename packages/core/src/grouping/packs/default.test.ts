import { expect, test } from 'vitest';
import { orderedPacks } from '../rules-in-force.ts';
import { defaultPacks, lastPacks } from './default.ts';
import { graphqlPack } from './graphql-pack.ts';
import { httpPack } from './http-pack.ts';
import { messagePack } from './message-pack.ts';
import { releasePack } from './release-pack.ts';
import { webPack } from './web-pack.ts';

test('the packs in force everywhere are those that carry examples, and each rule says why it acts', () => {
  const whole = [graphqlPack, webPack, httpPack, releasePack, messagePack];
  const ours = [...defaultPacks, ...lastPacks];
  expect(ours.map(({ name }) => name)).toEqual(whole.map(({ name }) => name));
  for (const [at, { rules }] of ours.entries()) expect(whole[at]?.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  const rules = ours.flatMap((pack) => pack.rules);
  expect(rules.filter(({ reason }) => reason === undefined)).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('the packs in force everywhere stand in the order in which they are asked', () => {
  expect(orderedPacks([...defaultPacks].reverse())).toEqual(defaultPacks);
});

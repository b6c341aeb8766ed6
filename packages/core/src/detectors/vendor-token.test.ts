import { expect, test } from 'vitest';
import {
  findAtlasToken,
  findAzureSecret,
  findFacebookToken,
  findGoogleRefreshToken,
  findMailchimpKey,
  findMaxMindKey,
  findTelegramToken,
  isDiscordToken,
} from './vendor-token.ts';

const w = 'q7ZtK4mPx9'.repeat(20);

test.each([
  ['Azure', findAzureSecret, `aB38Q~${w.slice(0, 31)}`, '~'],
  ['Terraform', findAtlasToken, `${w.slice(0, 14)}.atlasv1.${w.slice(0, 67)}`, 'atlasv1.'],
  ['Mailchimp', findMailchimpKey, `${'0a1b2c3d'.repeat(4)}-us21`, 'us21'],
  ['MaxMind', findMaxMindKey, `${w.slice(0, 6)}_${w.slice(0, 29)}_mmk`, 'mmk'],
  ['Telegram', findTelegramToken, `110201543:AA${w.slice(0, 33)}`, ':A'],
  ['Facebook', findFacebookToken, `123456789012345|${w.slice(0, 27)}`, '|'],
  ['Google', findGoogleRefreshToken, `1//0${w.slice(0, 60)}`, '//0'],
] as const)('a token of %s is found around its mark, and no part of a longer word', (_vendor, find, token, mark) => {
  const at = 1 + token.indexOf(mark);
  expect(find(` ${token} `, at)).toEqual({ start: 1, end: 1 + token.length });
  expect(find(`Z${token}`, at)).toBeUndefined();
  expect(find(` ${token.slice(0, at)} `, at - 1)).toBeUndefined();
});

test('a token of Discord begins with the number of its bot', () => {
  const behind = `.${w.slice(0, 6)}.${w.slice(0, 38)}`;
  const id = (number: string): string => Buffer.from(number).toString('base64url');
  expect(isDiscordToken(id('815420397526843402') + behind)).toBe(true);
  expect(isDiscordToken(id('81542039752684340x') + behind)).toBe(false);
  expect(isDiscordToken(`MTAxMDEw${behind}`)).toBe(false);
});

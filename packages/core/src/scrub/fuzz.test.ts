import { draws } from '@vedette/tooling/draws';
import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubText } from './text.ts';
import { walk } from './walk.ts';
import { createWork } from './work.ts';

const policy = definePolicy({ environmentVariables: {} });

/** Pieces that begin, end or break something the scanner looks for. */
const pieces: readonly string[] = [
  ...'@ : = / \\ % + & ; , . - _ " \' ` < > ( ) [ ] { } | # ? ! ~ * $ \n \t \0'.split(' '),
  ...['://', '%40', '%25', '%3D', '\\u0040', '\\"', '\u00a0', '\u200b', '\ufeff', '😀', '\ud800', 'é', 'ß', '中', '４'],
  ...['password', 'token', 'Cookie:', 'api', 'key', 'Bearer ', 'Basic ', 'eyJ', 'eyA', 'sid', 'auth', 'session id', 'ip address'],
  ...[
    'rosa',
    'example.org',
    'xn--p1ai',
    'localhost',
    'icon@2x.png',
    'null',
    'expired',
    '[email]',
    '[Filtered]',
    '[cut by vedette]',
  ],
  ...['0', '7', '12', '255', '4111', '4111 1111', '203.0.113.9', '2001:db8', '::1', 'ffff', 'a'.repeat(70), '1'.repeat(25)],
  ...['%s ', 'eq(token, '],
  ...['{"a":', '["', '"}', '[[', '{"password":"', 'true', '=>', '===', ' ', '  '],
];

/** Numbers below a limit, the same in every run: xorshift. */
function createChance(seed: number): (limit: number) => number {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Ten million cases of the two tests together in `npm run test:long`. */
function millions(few: number): number {
  return draws(draws(few));
}

/** Characters read for each one of a text: pieces in a row are read again for every reading, decoding and refused match. */
const mostReads = 40;

test('nothing that pieces can be glued to makes the scanner throw, or read more than in proportion', () => {
  const chance = createChance(0x5eed);
  const cases = millions(20_000);
  for (let at = 0; at < cases; at += 1) {
    const text = Array.from({ length: 1 + chance(24) }, () => pieces[chance(pieces.length)]).join('');
    const work = createWork();
    const sent = scrubText(text, policy.matcher, work, chance(4) === 0 ? { code: true } : {});
    if (work.characters > mostReads * (text.length + 16)) expect.unreachable(`case ${at} reads ${work.characters} characters`);
    if (typeof sent !== 'string') expect.unreachable(`case ${at} gave no text`);
  }
});

test('eight times as many of some pieces in a row are no more work than twice in proportion', () => {
  const chance = createChance(0xc0de);
  const cases = draws(1_000);
  for (let at = 0; at < cases; at += 1) {
    const unit = Array.from({ length: 1 + chance(4) }, () => pieces[chance(pieces.length)]).join('');
    const workOf = (length: number): number => {
      const work = createWork();
      scrubText(unit.repeat(Math.ceil(length / unit.length)), policy.matcher, work);
      return work.characters;
    };
    if (workOf(16_384) > 16 * workOf(2_048)) expect.unreachable(`case ${at} is more work than in proportion`);
  }
});

test('a tree of pieces does not make the walk throw, and a second pass changes nothing', () => {
  const chance = createChance(0xfee1);
  const cases = millions(5_000);
  const text = (): string => Array.from({ length: 1 + chance(5) }, () => pieces[chance(pieces.length)]).join('');
  const tree = (depth: number): unknown => {
    const kind = chance(depth > 3 ? 5 : 8);
    if (kind < 3) return text();
    if (kind === 3) return chance(2) === 0 ? chance(0x7fffffff) / 7 : chance(0x7fffffff) * 4096;
    if (kind === 4) return [null, true, undefined, Number.NaN][chance(4)];
    const members = Array.from({ length: chance(5) }, () => tree(depth + 1));
    return kind === 5 ? members : Object.fromEntries(members.map((member) => [text(), member]));
  };
  for (let at = 0; at < cases; at += 1) {
    const work = createWork();
    const value = tree(0);
    const sent = walk(value, policy.judge.root(undefined), policy.judge, work);
    const again = walk(sent, policy.judge.root(undefined), policy.judge, createWork());
    if (JSON.stringify(again) !== JSON.stringify(sent)) expect.unreachable(`case ${at} is another after a second pass`);
  }
});

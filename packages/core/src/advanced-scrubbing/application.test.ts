import { describe, expect, it } from 'vitest';
import type { Remark } from '../scrub/remark/remark.ts';
import { applyRule, type Scrubbing } from './application.ts';
import { createPatterns } from './pattern.ts';
import type { Rule } from './rule.ts';

function apply(rules: readonly Rule[], text: string | undefined, key?: string, rem: readonly Remark[] = []): Scrubbing {
  const scrubbing: Scrubbing = { text, isRemoved: false, meta: { rem }, changedBy: [] };
  for (const [at, rule] of rules.entries()) {
    const { redaction } = rule;
    const id = `shop:${at}`;
    const ready = { id, origin: id, isAnything: rule.type === 'anything', redaction, patterns: createPatterns(rule) };
    if (!scrubbing.isRemoved) applyRule(scrubbing, ready, key, { hash: () => 'HASH' });
  }
  return scrubbing;
}

const mask = { method: 'mask' } as const;
const replace = { method: 'replace', text: '[é]' } as const;
const remove = { method: 'remove' } as const;

describe('a rule', () => {
  it('says in bytes of UTF-8 where it changed a text, and how many code points there were', () => {
    const { text, meta } = apply([{ type: 'pattern', pattern: 'b+', replaceGroups: [0], redaction: replace }], '😀bb é b');
    expect(text).toBe('😀[é] é [é]');
    expect(meta).toEqual({
      rem: [
        ['shop:0', 's', 4, 8],
        ['shop:0', 's', 12, 16],
      ],
      len: 7,
    });
  });

  it('sees nothing of what another has replaced, and may match around it', () => {
    const around: Rule = { type: 'pattern', pattern: 'a.c', replaceGroups: [0], redaction: mask };
    const inside: Rule = { type: 'pattern', pattern: 'Filt', replaceGroups: [0], redaction: mask };
    const first: Rule = { type: 'pattern', pattern: 'b', replaceGroups: [0], redaction: { method: 'replace' } };
    expect(apply([first, inside], 'abc').text).toBe('a[Filtered]c');
    const { text, meta } = apply([first, around], 'abc');
    expect([text, meta.rem]).toEqual(['***', [['shop:1', 'm', 0, 3]]]);
  });

  it('hides the whole value by its key, or by what a value says', () => {
    const pair: Rule = { type: 'redact_pair', keyPattern: '(?i)shop', redaction: { method: 'replace' } };
    expect(apply([pair], 'x y', 'My Shop').text).toBe('[Filtered]');
    expect(apply([pair], 'the shop', 'place').text).toBe('[Filtered]');
    expect(apply([pair], 'x', 'place').text).toBe('x');
    expect(apply([{ ...pair, redaction: remove }], 'x', 'shop')).toMatchObject({
      isRemoved: true,
      meta: { rem: [['shop:0', 'x']] },
    });
    expect(apply([{ ...pair, redaction: remove }], 'a shop', 'place')).toMatchObject({ isRemoved: false, text: '' });
  });

  it('removes what is no text, by its key alone', () => {
    const anything: Rule = { type: 'anything', redaction: mask };
    const pair: Rule = { type: 'redact_pair', keyPattern: 'shop', redaction: mask };
    expect([apply([anything], undefined).isRemoved, apply([pair], undefined, 'shop').isRemoved]).toEqual([true, true]);
    expect(apply([{ type: 'email', redaction: mask }], undefined, 'email').isRemoved).toBe(false);
  });

  it('keeps the remarks of before when it removes, and the first length when it changes again', () => {
    const ip: Rule = { type: 'ip', redaction: { method: 'replace', text: '[ip]' } };
    const { meta } = apply(
      [ip, { type: 'pattern', pattern: 'at ', replaceGroups: [0], redaction: remove }, { type: 'anything', redaction: remove }],
      'at 10.0.0.1',
    );
    expect(meta).toEqual({
      rem: [
        ['shop:1', 'x', 0, 0],
        ['shop:0', 's', 0, 4],
        ['shop:2', 'x'],
      ],
      len: 11,
    });
  });

  it('says nothing where the text stays the same', () => {
    const same: Rule = { type: 'pattern', pattern: 'a', replaceGroups: [0], redaction: { method: 'replace', text: 'a' } };
    expect(apply([same], 'banana')).toMatchObject({ meta: { rem: [] }, changedBy: [] });
  });

  it('leaves what a client has replaced and said so', () => {
    const email: Rule = { type: 'pattern', pattern: '[a-z]+', replaceGroups: [0], redaction: mask };
    expect(apply([email], 'by [mail]', undefined, [['!config', 's', 3, 9]]).text).toBe('** [mail]');
  });
});

import { expect, it } from 'vitest';
import { replacementOf } from './redaction.ts';
import { filtered, type Redaction } from './rule.ts';

const hash = (text: string): string | undefined => (text === 'unknown' ? undefined : 'ABC');

it.each<[Redaction, string, string | undefined, string | undefined]>([
  [{ method: 'mask' }, 'a😀', '**', 'm'],
  [{ method: 'mask' }, '', undefined, undefined],
  [{ method: 'replace', text: '[id]' }, 'a', '[id]', 's'],
  [{ method: 'replace' }, 'a', filtered, 's'],
  [{ method: 'hash' }, 'a', 'ABC', 'p'],
  [{ method: 'hash' }, 'unknown', '', 'x'],
  [{ method: 'remove' }, 'a', '', 'x'],
  [{ method: 'default' }, 'a', '', 'x'],
  [{ method: 'other' }, 'a', undefined, undefined],
])('%j makes %j to %j', (redaction, text, replacement, remark) => {
  const chunk = replacementOf(text, 'shop:1', redaction, hash);
  expect(chunk).toEqual(
    replacement === undefined ? undefined : { type: 'redaction', text: replacement, rule_id: 'shop:1', remark },
  );
});

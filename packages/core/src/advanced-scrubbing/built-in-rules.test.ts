import { expect, it } from 'vitest';
import { builtInRules } from './built-in-rules.ts';

it('has for each family a rule by its name and one for each method', () => {
  const rules = builtInRules({ exact: true });
  expect(rules.get('@iban')).toEqual({ type: 'alias', rule: '@iban:replace', hideInner: true, redaction: { method: 'default' } });
  expect(rules.get('@mac')).toMatchObject({ rule: '@mac:mask' });
  expect(rules.get('@bearer:replace')?.redaction).toEqual({ method: 'replace', text: 'Bearer [token]' });
  expect(rules.get('@usssn:filter')?.redaction).toEqual({ method: 'replace', text: '[Filtered]' });
  expect([rules.has('@cookies'), rules.has('@ip:filter')]).toEqual([false, false]);
});

it('keeps two slips of the server where it is to do the same, and no others', () => {
  const [exact, mended] = [builtInRules({ exact: true }), builtInRules({ exact: false })];
  expect([exact.get('@imei:mask')?.redaction, mended.get('@imei:mask')?.redaction]).toEqual([
    { method: 'hash' },
    { method: 'mask' },
  ]);
  expect([exact.has('@userpath:filter'), mended.has('@userpath:filter')]).toEqual([false, true]);
  expect(mended.size).toBe(exact.size + 1);
});

it('names only rules that exist, but for the one that the server lacks', () => {
  const rules = builtInRules({ exact: true });
  const named = [...rules.values()].flatMap((rule) =>
    rule.type === 'multiple' ? rule.rules : rule.type === 'alias' ? [rule.rule] : [],
  );
  expect(named.filter((id) => !rules.has(id))).toEqual(['@userpath:filter']);
});

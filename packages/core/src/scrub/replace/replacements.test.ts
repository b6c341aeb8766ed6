import { expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { definePolicy } from '../../policy.ts';
import { checkReplacement } from './replacements.ts';

function refusalOf(replace: unknown): string | undefined {
  try {
    checkReplacement('policy.detectors[0].replace', replace);
    return undefined;
  } catch (thrown) {
    return thrown instanceof TypeError ? thrown.message : 'another error';
  }
}

test('what names a replacement is taken', () => {
  const known = [undefined, 'label', 'remove', 'pseudonym', { mask: { keepLast: 0 } }, { mask: { keepLast: 8 } }];
  for (const replace of [...known, { partial: 'area' }, { partial: 'domain' }, { partial: 'issuer' }, { partial: 'network' }])
    expect(refusalOf(replace)).toBeUndefined();
});

test('what names none is refused with the place and the fix, and without the value', () => {
  const unknown = ['tulip', 7, null, {}, [], { mask: 4 }, { partial: 'tulip' }, { mask: { keepLast: 4 }, partial: 'domain' }];
  for (const replace of unknown) {
    expect(refusalOf(replace)).toMatch(
      /^\[vedette\] policy\.detectors\[0\]\.replace: .* names no replacement\. Known here: 'label', /,
    );
    expect(refusalOf(replace)).not.toContain('tulip');
  }
  for (const mask of [{ keepLast: 9 }, { keepLast: -1 }, { keepLast: 1.5 }, { keepLast: '4' }, { keepLast: 4, tulip: 1 }])
    expect(refusalOf({ mask })).toBe(
      '[vedette] policy.detectors[0].replace.mask: a mask that cannot be made. Give it keepLast alone, a whole number from 0 to 8, such as { keepLast: 4 }.',
    );
});

test("a policy says what stands in the place of what a detector recognises, be it built in or the user's own", () => {
  const patient: Detector = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], replace: 'remove' };
  const policy = definePolicy({
    detectors: [patient],
    replacements: { 'clinic/patient': 'label', 'contact/email': { partial: 'domain' }, 'identity/name': 'remove' },
  });
  const replacing = Object.fromEntries(policy.detectors.map(({ id, replace }) => [id, replace]));
  expect(replacing).toMatchObject({
    'clinic/patient': 'label',
    'contact/email': { partial: 'domain' },
    'identity/name': 'remove',
    'network/ip': undefined,
  });
  expect(patient.replace).toBe('remove');
});

test('an id that no detector in force has is refused', () => {
  expect(() => definePolicy({ replacements: { 'contact/mail': 'remove' } })).toThrow(
    '[vedette] policy.replacements["…"]: the id of no detector in force. Did you mean "contact/email"?',
  );
  expect(() =>
    definePolicy({ replacements: { 'contact/email': { partial: 'domain' }, 'network/ip': { mask: { keepLast: 99 } } } }),
  ).toThrow('[vedette] policy.replacements["network/ip"].mask: a mask that cannot be made.');
});

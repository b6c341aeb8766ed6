import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essentials } from '../detectors/essentials.ts';
import type { Replacement } from '../detectors/replacement.ts';
import { definePolicy } from '../policy.ts';
import { scrubItem } from '../stages/scrub.ts';
import { holds, plant, shapes, tellingKey } from './planted-sample.ts';
import { anyReplacement, anyReplacements, pseudonymize } from './replace/replacement-sample.ts';

const policy = definePolicy({
  environmentVariables: {},
  detectors: [
    { id: 'clinic/patient', label: 'patient', keys: ['patient', 'patient id'], pattern: /MRN-\d{8}/g },
    { id: 'clinic/ward', label: 'ward', keys: ['ward'], extent: 'line' },
  ],
  pseudonymize: (_kind, value) => value.length.toString(16).padStart(32, '0'),
});

function sentOf(payload: unknown, by = policy): unknown {
  return scrubItem([{ type: 'event' }, payload], by).sent?.[1];
}

const piece = fc.oneof(
  plant.map(({ text }) => text),
  tellingKey,
  fc.constantFrom(
    ...essentials.map(({ label }) => `[${label}]`),
    '[patient]',
    '[ward]',
    '****',
    '**1234',
    '411111******1234',
    '[email]@example.org',
    '203.0.113.*',
    '2001:db8:0:*',
    `anon-${'0123456789abcdef'.repeat(2)}`,
    '[name]',
    '[cut by vedette]',
    '[Filtered]',
  ),
  fc.constantFrom(
    'patient',
    'ward',
    'MRN-12345678',
    'fine',
    'a',
    '1',
    '12',
    'expired',
    'Bearer',
    'basic',
    '%40',
    '%3D',
    '%22',
    '\\u0040',
  ),
  fc.constantFrom(...':=&;,. @/+-_?#\n\t%\\"\'`<>(){}[]'),
);

const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    soup,
    fc.constantFrom(null, true, 1, 4, 12_345),
    fc.tuple(fc.constantFrom(...shapes), tie('node')).map(([[, hold], held]) => hold(held)),
    fc.dictionary(fc.oneof(soup, tellingKey), tie('node'), { maxKeys: 4 }),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
})).node;

describe('scrubbing twice is scrubbing once', () => {
  test('for any text', () => {
    fc.assert(
      fc.property(soup, (message) => {
        const once = sentOf({ message });
        expect(sentOf(once)).toEqual(once);
      }),
      { numRuns: draws(500) },
    );
  });

  test('for any tree', () => {
    fc.assert(
      fc.property(tree, (held) => {
        const once = sentOf({ extra: { held }, user: { id: 7, name: held }, tags: { held } });
        expect(sentOf(once)).toEqual(once);
      }),
      { numRuns: draws(500) },
    );
  });

  test('for an entry of a list that leaves as the name of the next', () => {
    const by = definePolicy({ environmentVariables: {}, replacements: { 'contact/email': 'pseudonym' }, pseudonymize });
    const once = sentOf({ extra: { held: ['jane.doe@planted.examplenew_password', 'password[password]', '', ''] } }, by);
    expect(sentOf(once, by)).toEqual(once);
  });

  test('for entries behind a template, also one that leaves as no template', () => {
    for (const held of [
      [['password%patient', new Map([['held', '']]), '']],
      ['[password]aaa%aaa@planted.example', ['[password]', 'password']],
      ['select * from accounts where password = %s', ['tulip']],
    ]) {
      const once = sentOf({ extra: { held } });
      expect(sentOf(once)).toEqual(once);
    }
  });

  test('whatever stands in the place of values', () => {
    const detectors = [
      { id: 'clinic/patient', label: 'patient', keys: ['patient', 'patient id'], pattern: /MRN-\d{8}/g },
      { id: 'clinic/ward', label: 'ward', keys: ['ward'], extent: 'line' },
    ] as const;
    fc.assert(
      fc.property(tree, anyReplacements, anyReplacement, (held, replacements, replace) => {
        const own = detectors.map((detector) => ({ ...detector, replace }));
        const by = definePolicy({ environmentVariables: {}, detectors: own, replacements, pseudonymize });
        const once = sentOf({ message: held, extra: { held }, user: { id: 7, name: held, email: held } }, by);
        expect(sentOf(once, by)).toEqual(once);
      }),
      { numRuns: draws(500) },
    );
  });

  test('and a value found by one that leaves nothing of it is gone', () => {
    const all = fc.constantFrom<Replacement>('remove', 'pseudonym', { mask: { keepLast: 0 } });
    fc.assert(
      fc.property(plant, fc.constantFrom(...shapes), all, ({ value, text }, [name, hold], replace) => {
        const replacements = Object.fromEntries(essentials.map(({ id }) => [id, replace]));
        const by = definePolicy({ environmentVariables: {}, replacements, pseudonymize });
        const { sent, decision } = scrubItem([{ type: 'event' }, { message: text, extra: { held: hold(text) } }], by);
        expect([holds(sent, value), holds(decision, value)], name).toEqual([false, false]);
      }),
      { numRuns: draws(300) },
    );
  });
});

import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
import type { Replacement } from '../detectors/replacement.ts';
import { definePolicy } from '../policy.ts';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { anyReplacements } from '../scrub/replace/replacement-sample.ts';
import { fromSentry } from './from-sentry.ts';
import { toSentry } from './to-sentry.ts';
import { validateSentryConfig } from './validation.ts';

function sentWith(detectors: readonly Detector[], extra: object): unknown {
  const { payload } = fromSentry(toSentry(detectors).config, { mode: 'relay' }).scrub('event', { extra });
  return payload;
}

describe('rules for Sentry', () => {
  it('are stored by it', () => {
    expect(validateSentryConfig(JSON.stringify(toSentry().config))).toEqual({ valid: true, faults: [] });
  });

  it('hide values by the words of their keys', () => {
    const detectors: readonly Detector[] = [{ id: 'clinic/patient', label: 'patient', keys: ['patient id', 'ward'] }];
    const extra = {
      patientId: 'a',
      patient_id: 'b',
      'X-Patient-Id': 'c',
      lastPatientId: 'd',
      WARD: 5,
      forward: 'e',
      patientIdea: 'f',
      patientIdHash: 'g',
      XPatientId2: 'h',
      OLD_WARD_VALUE: 'i',
      wardRound: 'j',
    };
    expect(sentWith(detectors, extra)).toEqual({
      extra: {
        patientId: '[patient]',
        patient_id: '[patient]',
        'X-Patient-Id': '[patient]',
        lastPatientId: '[patient]',
        WARD: null,
        forward: 'e',
        patientIdea: 'f',
        patientIdHash: '[patient]',
        XPatientId2: '[patient]',
        OLD_WARD_VALUE: '[patient]',
        wardRound: 'j',
      },
    });
  });

  it('hide what a pattern matches, and keep what it keeps', () => {
    const detectors: readonly Detector[] = [
      { id: 'clinic/record', label: 'record', pattern: /\bMRN-\d{8}\b/g },
      { id: 'club/member', label: 'member', pattern: /(?<keep>member no\. )[\d\u00a0[&&-]{2,9}/gi },
    ];
    expect(sentWith(detectors, { a: 'MRN-12345678, xMRN-12345678', b: 'Member no. 12\u00a03', c: 'MRN-٣٣٣٣٣٣٣٣' })).toEqual({
      extra: { a: '[record], xMRN-12345678', b: 'Member no. [member]', c: 'MRN-٣٣٣٣٣٣٣٣' },
    });
  });

  it('match what the pattern matches here, also where Rust takes other characters for letters, digits and blanks', () => {
    const taking = [
      '\\d',
      '\\D',
      '\\w',
      '\\W',
      '\\s',
      '\\S',
      '.',
      '[a\\d]',
      '[^\\w-]',
      '[\\S\\[]',
      '\\u00e9',
      '\\x41',
      '(?:a|\\/)',
      'a{1,2}',
      '[.&&a]',
    ];
    const sources = fc
      .tuple(fc.constantFrom(...taking), fc.array(fc.constantFrom(...taking, '\\b', '\\B'), { maxLength: 4 }))
      .map(([first, others]) => [first, ...others].join(''));
    const characters = fc.constantFrom('a', 'A', 'é', '٣', '1', ' ', '\u00a0', '\n', '\u2028', '-', '/', '[', '.', '&');
    fc.assert(
      fc.property(
        sources,
        fc.constantFrom('g', 'gu', 'gs'),
        fc.string({ unit: characters, maxLength: 16 }),
        (source, flags, text) => {
          const pattern = new RegExp(source, flags);
          const sent = sentWith([{ id: 'a', label: 'a', pattern }], { a: text });
          expect(sent).toEqual({ extra: { a: text.replace(pattern, '[a]') } });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('say what only Vedette can find', () => {
    const detectors: readonly Detector[] = [
      { id: 'a', label: 'a', pattern: /(?<!x)\d{4}/g },
      { id: 'b', label: 'b', keys: ['b'], validate: () => true },
      { id: 'c', label: 'c', pattern: /\d{4}/g, validate: () => true },
      { id: 'd', label: 'd', digits: [4], find: (_text, at) => ({ start: at, end: at + 4 }) },
    ];
    const { config, left } = toSentry(detectors);
    expect(left.map(({ id, part }) => `${id} ${part}`)).toEqual(['a pattern', 'b keys', 'c pattern', 'd pattern']);
    expect(config).toEqual({ rules: {}, applications: {} });
  });

  it('put in the place of values what stands there here, where the server can, and hide more where it cannot', () => {
    const pattern = /\bMRN-\d{8}\b/g;
    const replacements: Readonly<Record<string, Replacement>> = {
      removed: 'remove',
      masked: { mask: { keepLast: 0 } },
      'masked to the end': { mask: { keepLast: 4 } },
      named: 'pseudonym',
      parted: { partial: 'issuer' },
    };
    for (const [id, replace] of Object.entries(replacements)) {
      const detector: Detector = { id, label: 'patient', keys: ['patient'], pattern, replace };
      const extra = { patient: 'rosa', note: 'of MRN-12345678.' };
      const hides =
        replace === 'remove' ? [null, ''] : id.startsWith('masked') ? ['****', '*'.repeat(12)] : Array(2).fill('[patient]');
      expect(sentWith([detector], extra), id).toEqual({ extra: { patient: hides[0], note: `of ${hides[1]}.` } });
    }
    const { left } = toSentry(
      Object.entries(replacements).map(([id, replace]) => ({ id, label: 'patient', keys: ['a'], replace })),
    );
    expect(left.map(({ id, part }) => `${id} ${part}`)).toEqual(['masked to the end replace', 'named replace', 'parted replace']);
    expect(JSON.stringify(toSentry(definePolicy({ replacements: { 'contact/email': 'remove' } })).config)).toContain(
      '@email:remove',
    );
    expect(JSON.stringify(toSentry().config)).not.toContain('"hash"');
  });

  it('leave nothing of a value, whatever stands in its place here', () => {
    const note = `rosa@example.org from 203.0.113.9 and 2001:db8:42:1::7 by ${withCheckDigit('411111000022334')}`;
    fc.assert(
      fc.property(anyReplacements, (replacements) => {
        const { config } = toSentry(definePolicy({ replacements, environmentVariables: {} }));
        expect(validateSentryConfig(JSON.stringify(config))).toEqual({ valid: true, faults: [] });
        const { payload } = fromSentry(config, { mode: 'relay' }).scrub('event', { extra: { note } });
        expect(JSON.stringify(payload)).not.toMatch(/rosa|example|203|113|2001|db8|4111|2334/);
      }),
      { numRuns: draws(5) },
    );
  });

  it('use the rules that Sentry has, for our detectors and for nobody else’s', () => {
    expect(toSentry(essentials).config.applications?.['$string']).toContain('@email:replace');
    const own: Detector = { id: 'contact/email', label: 'email', pattern: /\w{1,8}@shop/g };
    expect(toSentry([own]).config.applications?.['$string']).toEqual(['vedette:contact/email']);
  });

  it('say where the rules of Sentry find fewer values than the detectors', () => {
    const values = [
      ['contact/email', 'rosa@mail.example', 'rosa@пример.example'],
      [
        'credentials/private-key',
        `-----BEGIN PRIVATE KEY-----\n${'MIGj'.repeat(9)}\n-----END PRIVATE KEY-----`,
        `-----BEGIN PRIVATE KEY-----\n${'MIGj'.repeat(9)}`,
      ],
      ['finance/card', '4111111111111111', '3528550464705657'],
      ['finance/iban', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
      ['network/ip', '198.51.100.77', undefined],
    ] as const;
    for (const [id, shared, own] of values) {
      const detectors = essentials.filter((detector) => detector.id === id);
      const { left } = toSentry(detectors);
      expect(sentWith(detectors, { shared })).not.toEqual({ extra: { shared } });
      expect(left.map(({ part }) => part).includes('pattern')).toBe(own !== undefined);
      if (own !== undefined) expect(sentWith(detectors, { own })).toEqual({ extra: { own } });
    }
  });
});

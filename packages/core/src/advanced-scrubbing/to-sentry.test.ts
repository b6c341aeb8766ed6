import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { essentials } from '../detectors/essentials.ts';
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

  it('use the rules that Sentry has, for our detectors and for nobody else’s', () => {
    expect(toSentry(essentials).config.applications?.['$string']).toContain('@email:replace');
    const own: Detector = { id: 'contact/email', label: 'email', pattern: /\w{1,8}@shop/g };
    expect(toSentry([own]).config.applications?.['$string']).toEqual(['vedette:contact/email']);
  });
});

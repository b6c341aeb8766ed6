import { describe, expect, test } from 'vitest';
import { fromSentry } from './advanced-scrubbing/from-sentry.ts';
import { essentials } from './detectors/essentials.ts';
import { explain } from './explain.ts';
import type { EnvelopeItem } from './sentry.ts';

const event: EnvelopeItem = [
  { type: 'event' },
  {
    message: 'to rosa@example.org and back to rosa@example.org',
    user: { id: 'rosa', username: 'Rosa', ip_address: '203.0.113.9' },
    extra: { password: 'tulip', note: 'token=abc123def456' },
  },
];

describe('an explanation', () => {
  test('says where what would be hidden, what gave it away, and what would stand there', () => {
    const before = structuredClone(event);
    const replacements = { 'contact/email': { partial: 'domain' }, 'credentials/password': { mask: { keepLast: 0 } } } as const;
    const { findings, outcome, item, cut, sentryRules } = explain(event, { replacements });
    expect({ outcome, item, cut, sentryRules }).toEqual({ outcome: 'replaced', item: 'event', cut: 0, sentryRules: false });
    expect(findings).toEqual([
      { path: 'message', detector: 'contact/email', by: 'pattern', replacement: 'partial', count: 2 },
      { path: 'user.id', detector: 'identity/user', by: 'field', replacement: 'remove', count: 1 },
      { path: 'user.username', detector: 'identity/name', by: 'field', replacement: 'label', count: 1 },
      { path: 'user.ip_address', detector: 'network/ip', by: 'field', replacement: 'remove', count: 1 },
      { path: 'extra.password', detector: 'credentials/password', by: 'key', replacement: 'mask', count: 1 },
      { path: 'extra.note', detector: 'credentials/token', by: 'key', replacement: 'label', count: 1 },
    ]);
    expect(event).toEqual(before);
  });

  test('lists the detectors in force, with what gives a value away to each', () => {
    const patient = { id: 'clinic/patient', label: 'patient', keys: ['patient id'], pattern: /MRN-\d{8}/g } as const;
    const { detectors } = explain(event, { detectors: [patient], replacements: { 'clinic/patient': 'pseudonym' } });
    expect(detectors.map(({ id }) => id)).toEqual(['clinic/patient', ...essentials.map(({ id }) => id)]);
    expect(detectors[0]).toEqual({ id: 'clinic/patient', by: ['key', 'pattern'], replacement: 'pseudonym' });
    expect(detectors.find(({ id }) => id === 'contact/email')).toEqual({
      id: 'contact/email',
      by: ['pattern'],
      replacement: 'label',
    });
  });

  test('tells nothing to anybody, and says what is withheld and why', () => {
    const told: unknown[] = [];
    const options = { onDecision: told.push.bind(told), warn: told.push.bind(told) };
    expect(explain([{ type: 'replay_recording' }, 'rosa'], options)).toMatchObject({
      item: 'replay_recording',
      outcome: 'withheld',
      reason: 'replay',
    });
    expect(explain([{ type: 'novelty' }, {}], options)).toMatchObject({ item: 'unknown', outcome: 'withheld' });
    expect(told).toEqual([]);
  });

  test('names the rules of Sentry as well', () => {
    const sentryRules = fromSentry({ applications: { $string: ['@mac:replace'] } });
    const explained = explain([{ type: 'event' }, { extra: { at: 'aa:bb:cc:dd:ee:ff' } }], { sentryRules });
    expect(explained.sentryRules).toBe(true);
    expect(explained.findings).toEqual([{ path: 'extra.at', detector: '@mac:replace', by: 'rule', count: 1 }]);
  });
});

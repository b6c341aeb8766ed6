import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { definePolicy, init } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { capture } from '@vedette/testing';
import { expect, it, vi } from 'vitest';
import { email } from './email.ts';
import { membership } from './membership.ts';
import { patient } from './patient.ts';
import { token } from './token.ts';
import { voucher } from './voucher.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'guide', 'writing-a-detector.md'), 'utf8');

it('the detectors of the guide hide what they recognise, by key and by pattern', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./instrument.ts');
  Sentry.captureException(new Error('no bed for MRN-12345678, member no. 123456789, member no. 123456781'), {
    extra: { patientId: 'A 17', admission: { 'medical-record': 'B 18' }, ward: '4 West' },
  });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({
    exception: { values: [{ value: 'no bed for [patient], member no. [membership], member no. 123456781' }] },
    extra: { patientId: '[patient]', admission: { 'medical-record': '[patient]' }, ward: '4 West' },
  });
});

it('keys match by words, and what is no value stays', async () => {
  const { transport, sent } = capture();
  init({ dsn: 'https://public@example.com/1', transport, vedette: { detectors: [{ ...patient, keys: ['patient id', 'key'] }] } });
  const hidden = { patientId: 'A17', patient_id: 'A17', patientid: 'A17', 'X-Patient-Id': 'A17', lastPatientId: { ward: 'A17' } };
  const kept = { monkey: 'Bobo', tokenType: 'opaque', passwordPolicy: 'at least twelve', token: 'expired', retries: 3 };
  Sentry.captureEvent({ message: 'patient_id=A17 and Patient-Id: A17', extra: { ...hidden, ...kept } });
  await Sentry.close();
  const [event] = sent.items.filter(({ type }) => type === 'event');

  expect(event?.json()).toMatchObject({
    message: 'patient_id=[patient] and Patient-Id: [patient]',
    extra: {
      patientId: '[patient]',
      patient_id: '[patient]',
      patientid: '[patient]',
      'X-Patient-Id': '[patient]',
      lastPatientId: { ward: '[patient]' },
      ...kept,
    },
  });
});

it('a detector that says what its matches begin with finds them at the beginning of words', async () => {
  const { transport, sent } = capture();
  init({ dsn: 'https://public@example.com/1', transport, vedette: { detectors: [voucher] } });
  const [upper, lower] = ['VCH-0123456789AB', 'vch-0123456789ab'];
  Sentry.captureMessage(`${upper} and (${lower}), x${upper} and VCH-0123`);
  await Sentry.close();
  const [event] = sent.items.filter(({ type }) => type === 'event');

  expect(event?.json()).toMatchObject({ message: `[voucher] and ([voucher]), x${upper} and VCH-0123` });
});

it('a copy of a built-in detector lets out ordinary words under its keys, and nothing else', async () => {
  const { transport, sent } = capture();
  init({ dsn: 'https://public@example.com/1', transport, vedette: { detectors: [...token] } });
  const extra = { fromToken: 'ETH', sessionToken: 'ETH7', token: 'expired' };
  Sentry.captureEvent({ message: 'token: USDC, token: tulip', extra });
  await Sentry.close();
  const [event] = sent.items.filter(({ type }) => type === 'event');

  expect(event?.json()).toMatchObject({
    message: 'token: USDC, token: [token]',
    extra: { ...extra, sessionToken: '[token]' },
  });
});

it('a detector with the id of a built-in one replaces it', async () => {
  const receiver = await startReceiver();
  init({ dsn: receiver.dsn(), vedette: { detectors: [email] } });
  Sentry.captureException(new Error('mail from jane@example.com to desk@shop.example was lost'));
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({
    exception: { values: [{ value: 'mail from [email] to desk@shop.example was lost' }] },
  });
});

it.each([
  ['MRN-\\d{8}', '', 'it lacks the `g` flag'],
  ['MRN-\\d{8}', 'gy', 'it is sticky'],
  ['[\\w--\\d]{1,8}', 'gv', 'it has the `v` flag'],
  ['MRN-\\d+', 'g', 'it repeats without bound'],
  ['MRN-(\\d)\\1', 'g', 'it refers back to a group'],
  ['MRN-(?:\\d{1,8} ?){1,8}', 'g', 'it can backtrack'],
  ['\\d{1,8000}', 'g', 'it compares more'],
  ['\\p{L}{1,8}-\\d{8}', 'g', 'it has `\\p`'],
  ['(?<=MRN.{1,8})\\d{8}', 'g', 'it looks behind'],
])('the pattern %s with the flags "%s" is refused as the guide says: %s', (source, flags, why) => {
  const pattern = new RegExp(source, flags);
  expect(() => definePolicy({ detectors: [{ ...membership, pattern }] })).toThrow(why.replaceAll('`', ''));
  expect(page).toContain(`| ${why}`);
});

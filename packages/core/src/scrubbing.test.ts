import { expect, test } from 'vitest';
import { startClient } from './client-sample.ts';
import { createLedger } from './ledger.ts';
import { definePolicy, type PolicyOptions } from './policy.ts';
import { createScrubbing, type Scrubbing } from './scrubbing.ts';
import type { EnvelopeItem } from './sentry.ts';

const address = 'rosa.diaz@example.org';
const event: EnvelopeItem = [{ type: 'event' }, { message: `mail to ${address} bounced` }];
const clean: EnvelopeItem = [{ type: 'event' }, { message: 'mail bounced' }];
const unknown: EnvelopeItem = [{ type: 'unheard of' }, { message: address }];

function scrubbingWith(options: PolicyOptions = {}): { scrubbing: Scrubbing; outcomes: () => Readonly<Record<string, number>> } {
  const policy = definePolicy({ environmentVariables: {}, warn: () => undefined, ...options });
  const ledger = createLedger(policy);
  return { scrubbing: createScrubbing(policy, ledger), outcomes: () => ledger.stats(undefined).outcomes };
}

test('items leave scrubbed, and what is withheld is in the report of the client', () => {
  const { client, items } = startClient([]);
  const { scrubbing, outcomes } = scrubbingWith();
  const sent = scrubbing.items(client, [event, clean, unknown]);
  expect(sent).toEqual([
    [{ type: 'event' }, { message: 'mail to [email] bounced', _meta: expect.any(Object) }],
    [{ type: 'event' }, { message: 'mail bounced' }],
  ]);
  expect(sent[1]).toBe(clean);
  expect(outcomes()).toEqual({ 'scrub clean': 1, 'scrub replaced': 1, 'scrub withheld': 1 });
  Reflect.apply(Reflect.get(client, '_flushOutcomes'), client, []);
  expect(items().flatMap(({ payload }) => Object(payload).discarded_events)).toMatchObject([
    { reason: 'before_send', quantity: 1 },
  ]);
});

test('where scrubbing only reports, items and headers leave as they are, and what would be done is told', () => {
  const { client } = startClient([]);
  const { scrubbing, outcomes } = scrubbingWith({ reportOnly: ['scrub'] });
  const headers = { trace: { user_id: address } };
  expect(scrubbing.items(client, [event, unknown])).toEqual([event, unknown]);
  expect(scrubbing.headers(headers)).toBe(headers);
  expect(outcomes()).toEqual({ 'scrub would replace': 2, 'scrub would withhold': 1 });
});

test('headers of an envelope leave scrubbed', () => {
  const sent = scrubbingWith().scrubbing.headers({ event_id: 'a'.repeat(32), trace: { transaction: `/mail/${address}` } });
  expect(sent).toEqual({ event_id: 'a'.repeat(32), trace: { transaction: '/mail/[email]' } });
});

test('items that were let pass are not looked at again', () => {
  const { client } = startClient([]);
  const { scrubbing, outcomes } = scrubbingWith();
  expect(scrubbing.hasPassed(event)).toBe(false);
  scrubbing.letPass([event]);
  expect(scrubbing.hasPassed(event)).toBe(true);
  expect(scrubbing.items(client, [event])).toEqual([event]);
  expect(outcomes()).toEqual({});
});

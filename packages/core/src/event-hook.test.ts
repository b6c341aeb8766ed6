import { describe, expect, test } from 'vitest';
import type { Decision } from './decision.ts';
import { asksFault, mountEventHook } from './event-hook.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { definePolicy, type PolicyOptions } from './policy.ts';
import type { EventProcessor, SentryClient } from './sentry.ts';

/** The hook as a client would call it, with what it recorded. */
function hookOf(options: PolicyOptions): { process: EventProcessor; ledger: Ledger; decisions: readonly Decision[] } {
  const decisions: Decision[] = [];
  const policy = definePolicy({ ...options, onDecision: (decision) => decisions.push(decision) });
  const ledger = createLedger(policy);
  const processors: EventProcessor[] = [];
  const client: SentryClient = {
    getTransport: () => undefined,
    getOptions: () => ({}),
    getIntegrationByName: () => undefined,
    addEventProcessor: (processor) => void processors.push(processor),
    recordDroppedEvent: () => undefined,
    on: () => undefined,
  };
  mountEventHook(client, policy, ledger);
  const [process = expect.unreachable()] = processors;
  return { process, ledger, decisions };
}

function reported(value: string): object {
  return { exception: { values: [{ type: 'Error', value, mechanism: { type: 'auto.http.test', handled: false } }] } };
}

describe('the event hook', () => {
  test('leaves the event it was given as it was, and gives back a copy with what was added', () => {
    const { process } = hookOf({ enrichers: [{ id: 'shop/cart', describe: () => ({ tags: { cart: 'full' } }) }] });
    const event = Object.freeze({ message: 'order 12 is late', tags: Object.freeze({ shop: 'north' }) });
    expect(process(event, {})).toEqual({
      message: 'order 12 is late',
      tags: { shop: 'north', cart: 'full' },
      fingerprint: ['type=message;', 'template=order <value> is late;'],
    });
    expect(event).toEqual({ message: 'order 12 is late', tags: { shop: 'north' } });
  });

  test('drops what a framework reported and the policy takes for no fault, and says so', () => {
    const { process, decisions } = hookOf({ isFault: () => false });
    expect(process(reported('no such order'), {})).toBeNull();
    expect(decisions).toEqual([{ stage: 'fault', item: 'event', outcome: 'left alone' }]);
    expect(process({ message: 'told by the application itself' }, {})).not.toBeNull();
  });

  test('hands transactions and other kinds of events on untouched', () => {
    const { process, decisions } = hookOf({ isFault: () => false });
    const transaction = { type: 'transaction', ...reported('never') };
    expect(process(transaction, {})).toBe(transaction);
    expect(decisions).toEqual([]);
  });

  test('hands on an event that cannot be read, and counts that', () => {
    const { process, ledger } = hookOf({});
    const unreadable = new Proxy({}, { get: () => expect.unreachable(), ownKeys: () => [] });
    expect(process(unreadable, {})).toBe(unreadable);
    expect(ledger.stats(undefined).failures).toEqual({ 'event hook': 1 });
  });

  test('takes an error for a fault where the policy fails to say, and counts that', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const policy = definePolicy({ isFault: fail });
    const ledger = createLedger(policy);
    expect(asksFault(policy, ledger)(new Error('down'))).toBe(true);
    expect(ledger.stats(undefined).failures).toEqual({ isFault: 1 });
  });

  test('takes an error for a fault where the policy answers with a promise', () => {
    const policy = definePolicy();
    const ledger = createLedger(policy);
    const later = JSON.parse('{}', () => Promise.reject(new Error('later')));
    expect(asksFault({ ...policy, isFault: () => later }, ledger)(new Error('down'))).toBe(true);
    expect(ledger.stats(undefined).failures).toEqual({ isFault: 1 });
  });
});

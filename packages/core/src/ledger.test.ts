import { describe, expect, test } from 'vitest';
import type { Decision, ScrubDecision } from './decision.ts';
import { createLedger } from './ledger.ts';

const scrubbed: ScrubDecision = {
  stage: 'scrub',
  item: 'event',
  outcome: 'replaced',
  findings: [
    { path: 'message', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 2 },
    { path: 'user.id', detector: 'identity/user', by: 'pattern', replacement: 'label', count: 1 },
  ],
  cut: 1,
  work: { nodes: 10, characters: 100 },
};

describe('the ledger', () => {
  test('adds up what decisions say, by stage, detector and reason', () => {
    const ledger = createLedger({ grouping: '2026-11', onDecision: undefined, warn: () => undefined });
    const withheld: ScrubDecision = { ...scrubbed, outcome: 'withheld', findings: [], reason: 'binary' };
    for (const decision of [scrubbed, scrubbed, withheld]) ledger.record(decision);
    expect(ledger.stats(undefined)).toEqual({
      outcomes: { 'scrub replaced': 2, 'scrub withheld': 1 },
      replaced: { 'contact/email': 4, 'identity/user': 2 },
      withheld: { binary: 1 },
      failures: {},
      budget: undefined,
      caps: [],
      loudest: [],
      grouping: '2026-11',
      work: { nodes: 30, characters: 300, cut: 3 },
    });
  });

  test('tells every decision, and goes on where the telling throws', () => {
    const told: Decision[] = [];
    const ledger = createLedger({
      grouping: '2026-11',
      onDecision: (decision) => {
        told.push(decision);
        throw new Error('full');
      },
      warn: () => undefined,
    });
    ledger.record(scrubbed);
    ledger.record({ stage: 'fault', item: 'event', outcome: 'left alone' });
    expect(told).toHaveLength(2);
    expect(ledger.stats(undefined).failures).toEqual({ onDecision: 2 });
  });

  test('takes the rejection of a telling that goes on later for a failure', async () => {
    const ledger = createLedger({
      grouping: '2026-11',
      onDecision: () => Promise.reject(new Error('full')),
      warn: () => undefined,
    });
    ledger.record(scrubbed);
    await new Promise((later) => setTimeout(later));
    expect(ledger.stats(undefined).failures).toEqual({ onDecision: 1 });
  });

  test('counts the failure of a callback under its name', () => {
    const ledger = createLedger({ grouping: '2026-11', onDecision: undefined, warn: () => undefined });
    ledger.record({ stage: 'enrich', item: 'event', outcome: 'failed', enricher: 'shop/cart' });
    ledger.record({ stage: 'fingerprint', grouping: '2026-11', item: 'event', outcome: 'failed', rule: 'shop/order' });
    ledger.record({ stage: 'budget', item: 'event', outcome: 'failed', key: '', weight: 0 });
    ledger.record({ ...scrubbed, outcome: 'withheld', reason: 'failed' });
    expect(ledger.stats(undefined).failures).toEqual({
      'enricher shop/cart': 1,
      'fingerprint rule shop/order': 1,
      budget: 1,
      scrub: 1,
    });
  });

  test('takes the rejection of a saying that goes on later for a failure', async () => {
    const ledger = createLedger({ grouping: '2026-11', onDecision: undefined, warn: () => Promise.reject(new Error('full')) });
    ledger.say('one.');
    await new Promise((later) => setTimeout(later));
    expect(ledger.stats(undefined).failures).toEqual({ warn: 1 });
  });

  test('says each sentence once', () => {
    const said: string[] = [];
    const ledger = createLedger({ grouping: '2026-11', onDecision: undefined, warn: (sentence) => said.push(sentence) });
    for (const sentence of ['one.', 'two.', 'one.']) ledger.say(sentence);
    for (let time = 0; time < 2; time += 1) ledger.record({ ...scrubbed, outcome: 'withheld', reason: 'binary' });
    expect(said).toEqual(['[vedette] one.', '[vedette] two.', expect.stringMatching(/^\[vedette\] A binary attachment/)]);
  });
});

import { describe, expect, test } from 'vitest';
import { replyOf, storeOf } from '../budget/lease-sample.ts';
import { createSampler, type Sampler } from '../budget/sampler.ts';
import type { LeaseRequest } from '../budget/store.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import type { EnvelopeItem } from '../sentry.ts';
import { budget } from './budget.ts';

function samplerOf(options: PolicyOptions): Sampler {
  const { sampler } = definePolicy(options).budget;
  return sampler === undefined ? expect.unreachable() : createSampler(sampler, { now: () => 0 });
}

/** The stage with one budget, asked for one envelope after the other. */
function stage(options: PolicyOptions): (...items: EnvelopeItem[]) => ReturnType<typeof budget> {
  const [policy, sampler] = [definePolicy(options), samplerOf(options)];
  return (...items) => budget(items, sampler, policy);
}

const eventItem = (event: unknown): EnvelopeItem => [{ type: 'event' }, event];
const late: EnvelopeItem = eventItem({ message: 'order 1 is late', tags: { own: 'a' }, contexts: { own: { a: 1 } } });
const attachment: EnvelopeItem = [{ type: 'attachment', filename: 'a.txt' }, new Uint8Array([1])];
const others: readonly EnvelopeItem[] = [
  [{ type: 'session' }, { sid: 'x' }],
  [{ type: 'client_report' }, { discarded_events: [] }],
  [{ type: 'user_report' }, { comments: 'x' }],
  [{ type: 'transaction' }, { type: 'transaction' }],
  [{ type: 'log' }, { items: [] }],
];

describe('the budget stage', () => {
  test('a dropped event takes its attachments with it, and leaves the other items', () => {
    const send = stage({ budget: { errors: '1/minute' } });
    expect(send(late)).toMatchObject({ kept: [late], dropped: [] });
    expect(send(...others, late, attachment)).toEqual({
      kept: others,
      dropped: [late, attachment],
      decisions: [{ stage: 'budget', item: 'event', outcome: 'dropped', key: expect.stringMatching(/^k1-/), weight: 0 }],
    });
  });

  test('takes no token for what is no error event', () => {
    const send = stage({ budget: { errors: '1/minute' } });
    expect(send(...others, attachment)).toEqual({ kept: [...others, attachment], dropped: [], decisions: [] });
    expect(send(late).dropped).toEqual([]);
  });

  test('an event that is sent carries the number it stands for, beside what it has, and the one given is as it was', () => {
    const options: PolicyOptions = { budget: { errors: '1/minute' } };
    const { sampler: plan } = definePolicy(options).budget;
    let now = 0;
    const sampler = plan === undefined ? expect.unreachable() : createSampler(plan, { now: () => now });
    const before = structuredClone(late);
    const sent = [0, 1, 2, 3, 60_000].map((at) => {
      now = at;
      return budget([late], sampler, definePolicy(options)).kept[0];
    });
    expect(sent.slice(0, 4)).toEqual([late, undefined, undefined, undefined]);
    expect(sent[4]).toEqual([
      { type: 'event' },
      {
        message: 'order 1 is late',
        tags: { own: 'a', 'vedette.weight': '4' },
        contexts: { own: { a: 1 }, error_sampling: { client_sample_rate: 0.25 } },
      },
    ]);
    expect(late).toEqual(before);
    expect(sampler.counts()).toMatchObject({ seen: 5, represented: 5, pending: 0, evicted: 0, sent: 2 });
  });

  test('limits each fault by its key', () => {
    const send = stage({ budget: { perIssue: '1/minute' } });
    const messages = ['order 1 is late', 'order 2 is late', 'order 3 is lost'];
    expect(messages.map((message) => send(eventItem({ message })).kept.length)).toEqual([1, 0, 1]);
  });

  test('an event that cannot be read does not pass the budget by', () => {
    const send = stage({ budget: { errors: '1/minute' } });
    const unreadable = Object.defineProperty({}, 'fingerprint', {
      get: () => {
        throw new Error('do not read');
      },
    });
    const events = [unreadable, '{"message":"x"}', new TextEncoder().encode('{}'), null, [], unreadable];
    const sent = events.map((event) => send(eventItem(event)));
    expect(sent.map(({ kept }) => kept.length)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(sent.map(({ decisions }) => decisions[0]?.key === 'k1-unreadable')).toEqual([true, true, false, true, true, true]);
  });

  test('bytes in place of an event are not taken apart to carry a weight', () => {
    const { sampler: plan } = definePolicy({ budget: { errors: '1/minute' } }).budget;
    let now = 0;
    const sampler = plan === undefined ? expect.unreachable() : createSampler(plan, { now: () => now });
    const bytes = eventItem(new Uint8Array([1, 2]));
    const kept = [0, 1, 60_000].map((at) => {
      now = at;
      return budget([bytes], sampler, definePolicy({})).kept;
    });
    expect(kept).toEqual([[bytes], [], [bytes]]);
  });

  test('of several events in an envelope each needs a token, and attachments stay while one of them leaves', () => {
    const send = stage({ budget: { errors: '1/minute' } });
    const [one, other] = [eventItem({ message: 'one' }), eventItem({ message: 'other' })];
    expect(send(one, attachment, other)).toMatchObject({ kept: [one, attachment], dropped: [other] });
    expect(send(one, attachment, other)).toMatchObject({ kept: [], dropped: [one, attachment, other] });
    const twice = stage({ budget: { errors: '1/minute' } });
    expect(twice(one, one).kept).toEqual([]);
  });

  test('a store that throws or answers nonsense lets nothing pass, throws nothing, and is told of', () => {
    const leases: readonly ((request: LeaseRequest) => unknown)[] = [
      () => {
        throw new Error('the store is not there');
      },
      () => 'yes',
      () => 1,
      () => ({}),
      () => undefined,
      (request) => replyOf(request, 2),
      (request) => replyOf(request, -1),
      (request) => replyOf(request, 0.5),
      (request) => replyOf(request, Number.NaN),
      (request) => ({ tokens: { ...replyOf(request, 1).tokens, validFor: -1 } }),
      (request) => ({ tokens: { ...replyOf(request, 1).tokens, standings: [] } }),
      (request) => Promise.resolve(replyOf(request, 1)),
    ];
    for (const lease of leases) {
      const store = storeOf(lease);
      const { kept, dropped, decisions } = stage({ budget: { errors: '5/minute', store } })(late, attachment);
      expect({ kept, dropped, decisions }).toEqual({
        kept: [],
        dropped: [late, attachment],
        decisions: [{ stage: 'budget', item: 'event', outcome: 'failed', key: expect.stringMatching(/^k1-/), weight: 0 }],
      });
    }
  });

  test('changes nothing and tells everything where it only reports', () => {
    const send = stage({ budget: { errors: '1/minute' }, reportOnly: ['budget'] });
    const sent = [send(late, attachment), send(late, attachment)];
    expect(sent.map(({ kept, dropped }) => ({ kept, dropped }))).toEqual([
      { kept: [late, attachment], dropped: [] },
      { kept: [late, attachment], dropped: [] },
    ]);
    expect(sent.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome))).toEqual(['kept', 'would drop']);
  });

  test('does nothing where there is no budget, and where it is off', () => {
    const items = [late, attachment];
    expect(budget(items, undefined, definePolicy())).toEqual({ kept: items, dropped: [], decisions: [] });
    const off: PolicyOptions = { budget: { errors: '1/minute' }, off: ['budget'] };
    const [policy, sampler] = [definePolicy(off), samplerOf(off)];
    for (let time = 0; time < 3; time += 1)
      expect(budget(items, sampler, policy)).toEqual({ kept: items, dropped: [], decisions: [] });
    expect(sampler.counts().seen).toBe(0);
  });
});

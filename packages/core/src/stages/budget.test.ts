import { describe, expect, test } from 'vitest';
import { replyOf, storeOf } from '../budget/lease-sample.ts';
import { createSpender, type Spender } from '../budget/spender.ts';
import type { LeaseRequest } from '../budget/store.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import type { EnvelopeItem } from '../sentry.ts';
import { budget } from './budget.ts';

function spenderOf(options: PolicyOptions, now: () => number = () => 0): Spender {
  return createSpender(definePolicy(options).budget, { now });
}

/** The stage with one budget, asked for one envelope after the other. */
function stage(options: PolicyOptions): (...items: EnvelopeItem[]) => ReturnType<typeof budget> {
  const [policy, spender] = [definePolicy(options), spenderOf(options)];
  return (...items) => budget(items, spender, policy);
}

/** Items that were lost, without why. */
function lostOf({ dropped }: ReturnType<typeof budget>): readonly EnvelopeItem[] {
  return dropped.map(({ item }) => item);
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
      dropped: [
        { item: late, reason: 'sample_rate', key: expect.stringMatching(/^k1-/) },
        { item: attachment, reason: 'sample_rate', key: undefined },
      ],
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
    let now = 0;
    const spender = spenderOf(options, () => now);
    const before = structuredClone(late);
    const sent = [0, 1, 2, 3, 60_000].map((at) => {
      now = at;
      return budget([late], spender, definePolicy(options)).kept[0];
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
    expect(spender.sampler?.counts()).toMatchObject({ seen: 5, represented: 5, pending: 0, evicted: 0, sent: 2 });
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
    let now = 0;
    const spender = spenderOf({ budget: { errors: '1/minute' } }, () => now);
    const bytes = eventItem(new Uint8Array([1, 2]));
    const kept = [0, 1, 60_000].map((at) => {
      now = at;
      return budget([bytes], spender, definePolicy({})).kept;
    });
    expect(kept).toEqual([[bytes], [], [bytes]]);
  });

  test('of several events in an envelope each needs a token, and attachments stay while one of them leaves', () => {
    const send = stage({ budget: { errors: '1/minute' } });
    const [one, other] = [eventItem({ message: 'one' }), eventItem({ message: 'other' })];
    const [first, second] = [send(one, attachment, other), send(one, attachment, other)];
    expect([first.kept, lostOf(first)]).toEqual([[one, attachment], [other]]);
    expect([second.kept, lostOf(second)]).toEqual([[], [one, attachment, other]]);
    const twice = stage({ budget: { errors: '1/minute' } });
    expect(twice(one, one).kept).toEqual([one]);
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
      const spent = stage({ budget: { errors: '5/minute', store } })(late, attachment);
      expect({ kept: spent.kept, dropped: lostOf(spent), decisions: spent.decisions }).toEqual({
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
    const [policy, spender] = [definePolicy(off), spenderOf(off)];
    for (let time = 0; time < 3; time += 1)
      expect(budget(items, spender, policy)).toEqual({ kept: items, dropped: [], decisions: [] });
    expect(spender.sampler?.counts().seen).toBe(0);
  });

  test('of logs and metrics as many leave as may, the counts in the headers are theirs, and the rest is lost', () => {
    const send = stage({ budget: { logs: '5/minute', metrics: '1/minute' } });
    const log: EnvelopeItem = [
      { type: 'log', item_count: 4, content_type: 'x' },
      { version: 2, items: ['a', 'b', 'c', 'd'] },
    ];
    const metric: EnvelopeItem = [
      { type: 'trace_metric', item_count: 1 },
      { version: 2, items: ['m'] },
    ];
    expect(send(log, metric)).toMatchObject({ kept: [log, metric], dropped: [] });
    expect(send(log)).toEqual({
      kept: [
        [
          { type: 'log', item_count: 1, content_type: 'x' },
          { version: 2, items: ['d'] },
        ],
      ],
      dropped: [
        {
          item: [
            { type: 'log', item_count: 3, content_type: 'x' },
            { version: 2, items: ['a', 'b', 'c'] },
          ],
          reason: 'sample_rate',
          key: undefined,
        },
      ],
      decisions: [{ stage: 'budget', item: 'log', outcome: 'dropped', key: 'log_item', weight: 1 }],
    });
    const last = send(log, metric, ...others);
    expect([last.kept, lostOf(last)]).toEqual([others, [log, metric]]);
  });

  test('spans that belong together leave together or not at all, and sessions and check-ins always leave', () => {
    const send = stage({ budget: { spans: '5/minute', transactions: '1/minute', errors: '1/minute' } });
    const spans: EnvelopeItem = [
      { type: 'span', item_count: 3 },
      { version: 2, items: ['a', 'b', 'c'] },
    ];
    const free: readonly EnvelopeItem[] = [
      [{ type: 'session' }, {}],
      [{ type: 'sessions' }, {}],
      [{ type: 'check_in' }, {}],
    ];
    expect(send(spans, ...free).kept).toEqual([spans, ...free]);
    expect(send(spans, ...free).kept).toEqual(free);
    const transaction: EnvelopeItem = [{ type: 'transaction' }, { spans: [1, 2] }];
    expect([send(transaction).kept, lostOf(send(transaction))]).toEqual([[transaction], [transaction]]);
  });

  test('what the server does not take for now costs nothing, and travels with the next event', () => {
    let now = 0;
    let isLimited = true;
    const options: PolicyOptions = { budget: { errors: '1/minute' } };
    const [policy, spender] = [definePolicy(options), spenderOf(options, () => now)];
    const send = (): ReturnType<typeof budget> =>
      budget([late, attachment, ...others], spender, policy, { isLimited: ({ type }) => isLimited && type === 'event' });
    const limited = [send(), send()];
    expect(limited.map(({ kept }) => kept)).toEqual([others, others]);
    expect(limited[0]?.dropped.map(({ reason }) => reason)).toEqual(['ratelimit_backoff', 'ratelimit_backoff']);
    expect(limited[0]?.decisions).toMatchObject([{ outcome: 'limited' }]);
    isLimited = false;
    now = 1;
    expect(send().decisions).toMatchObject([{ outcome: 'kept', weight: 3 }]);
  });

  test('rules deny, and protect within the caps', () => {
    const send = stage({
      budget: {
        errors: '10/minute',
        rules: [
          { type: 'Noise', action: 'deny' },
          { level: 'fatal', action: 'protect' },
        ],
      },
    });
    const noise = eventItem({ exception: { values: [{ type: 'Noise', value: 'x' }] } });
    expect(send(noise)).toMatchObject({ kept: [], decisions: [{ outcome: 'denied', weight: 0 }] });
    const keptOf = (event: object, times: number): number =>
      Array.from({ length: times }, () => send(eventItem(event)).kept.length).reduce((sum, kept) => sum + kept, 0);
    const loud = keptOf({ message: 'loud' }, 50);
    expect(loud).toBeLessThan(8);
    expect(keptOf({ message: 'crash', level: 'fatal' }, 50)).toBe(10 - loud);
  });

  test('while detail is worth more, more of what is repeated leaves, and a source that throws changes nothing', () => {
    const sentWith = (detail: () => number): readonly [sent: number, failures: number] => {
      let [now, failures] = [0, 0];
      const policy = definePolicy({ budget: { errors: '20000/month', scope: 'process', detail } });
      const failDetail = (): void => {
        failures += 1;
      };
      const spender = createSpender(policy.budget, { now: () => now, random: () => 0.5, failDetail });
      const sent = Array.from({ length: 3000 }, () => {
        now += 1000;
        return budget([eventItem({ message: 'loud' })], spender, policy).kept.length;
      });
      return [sent.reduce((sum, kept) => sum + kept, 0), failures];
    };
    const thrower = (): never => {
      throw new Error('refused');
    };
    const [usual, burning, failing] = [() => 1, () => 5, thrower].map(sentWith);
    expect(burning?.[0]).toBeGreaterThan(1.25 * (usual?.[0] ?? 0));
    expect(burning?.[0]).toBeLessThanOrEqual(700);
    expect(failing).toEqual([usual?.[0], 3000]);
  });
});

import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSentry } from '../advanced-scrubbing/from-sentry.ts';
import { definePolicy, type PolicyOptions } from '../policy.ts';
import { items } from '../scrub/item/items.ts';
import { holds, plant, shapes } from '../scrub/planted-sample.ts';
import { cutMark, limits } from '../scrub/work.ts';
import type { EnvelopeItem, EnvelopeItemType } from '../sentry.ts';
import { type ScrubbedItem, scrubHeaders, scrubItem, sealed, treatmentOf } from './scrub.ts';

const id = '3f2a9c1d'.repeat(4);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function scrubbed(item: EnvelopeItem, options: PolicyOptions = {}): ScrubbedItem {
  return scrubItem(item, definePolicy(options));
}

/** JSON of any structure in which no text and no number looks like a value. */
const ordinaryJson = fc.letrec((tie) => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé _-.'), maxLength: 6 });
  return {
    json: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.oneof(word, fc.boolean(), fc.constant(null), fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: -1, max: 1 })),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(word, tie('json'), { maxKeys: 4 }),
    ),
  };
}).json;

const throwing = {
  'a validator of a pattern': { detectors: [{ id: 'a/b', label: 'b', pattern: /rosa/g, validate: () => expect.unreachable() }] },
  'a validator behind a key': { detectors: [{ id: 'a/b', label: 'b', keys: ['note'], validate: () => expect.unreachable() }] },
  'a pseudonymizer': { pseudonymize: () => expect.unreachable() },
} satisfies Record<string, PolicyOptions>;

describe('an item', () => {
  test('in which nothing is hidden is the one that was given, of whatever type', () => {
    for (const [type, { treatment }] of Object.entries(items)) {
      const payload = treatment === 'text' ? bytes('fine\nwords') : { note: 'fine', items: [{ note: 'fine' }] };
      const item: EnvelopeItem = [{ type }, payload];
      if (treatment === 'recording') continue;
      const { sent, decision } = scrubbed(item);
      expect(sent).toBe(item);
      expect(decision).toMatchObject({ stage: 'scrub', item: type, outcome: 'clean', findings: [], cut: 0 });
    }
  });

  test('passes the rules of Sentry before the detectors, and tells what both found', () => {
    const sentryRules = fromSentry({ scrubData: true, sensitiveFields: ['ward'], applications: { $string: ['@mac:replace'] } });
    const payload = { extra: { ward: 'seven', at: 'aa:bb:cc:dd:ee:ff', mail: 'rosa@example.org' } };
    const before = structuredClone(payload);
    const { sent, decision } = scrubbed([{ type: 'event' }, payload], { sentryRules });
    const _meta = {
      extra: {
        ward: { '': { rem: [['strip-fields', 's', 0, 10]], len: 5 } },
        at: { '': { rem: [['@mac:replace', 's', 0, 5]], len: 17 } },
        mail: { '': { rem: [['vedette:contact/email', 's', 0, 7]], len: 16 } },
      },
    };
    expect(sent).toEqual([{ type: 'event' }, { extra: { ward: '[Filtered]', at: '[mac]', mail: '[email]' }, _meta }]);
    expect(decision.findings.map(({ path, detector }) => `${path} ${detector}`)).toEqual([
      'extra.at @mac:replace',
      'extra.ward strip-fields',
      'extra.mail contact/email',
    ]);
    expect(payload).toEqual(before);
  });

  test('tells what the rules of Sentry found by keys as they leave', () => {
    const sentryRules = fromSentry({ applications: { 'extra.**': ['@anything:mask'] } });
    const payload = { extra: { 'rosa@example.org': 'seven', '?token=tulip7-iris9': 'eight', plain: 'nine' } };
    const { decision } = scrubbed([{ type: 'event' }, payload], { sentryRules });
    expect(decision.findings.filter(({ by }) => by === 'rule').map(({ path }) => path)).toEqual([
      '[email]',
      'extra.?token=[token]',
      'extra.plain',
    ]);
  });

  test('that the rules of Sentry cannot judge does not leave', () => {
    const sentryRules = fromSentry({ applications: { $string: ['@mac:hash'] } }, { hash: () => expect.unreachable() });
    const log: EnvelopeItem = [{ type: 'log' }, { items: [{ body: 'aa:bb:cc:dd:ee:ff' }] }];
    const { sent, decision } = scrubbed(log, { sentryRules });
    expect(sent).toBeUndefined();
    expect(decision).toMatchObject({ outcome: 'withheld', reason: 'failed' });
  });

  test('that is a file passes the rules of Sentry by its name', () => {
    const sentryRules = fromSentry({ applications: { "$attachments.'orders.txt'": ['@mac:mask'] } });
    const file = (filename: string): EnvelopeItem => [{ type: 'attachment', filename }, bytes('at aa:bb:cc:dd:ee:ff')];
    const [, left] = scrubbed(file('orders.txt'), { sentryRules }).sent ?? [];
    expect(left).toEqual(bytes('at *****************'));
    const other = file('other.txt');
    expect(scrubbed(other, { sentryRules }).sent?.[1]).toBe(other[1]);
  });

  test('is scrubbed in its headers and its payload, and is itself not written to', () => {
    const item: EnvelopeItem = [
      { type: 'event', note: 'rosa@example.org' },
      { event_id: id, message: 'for rosa@example.org' },
    ];
    const before = structuredClone(item);
    const { sent, decision } = scrubbed(item);
    expect(sent).toEqual([
      { type: 'event', note: '[email]' },
      {
        event_id: id,
        message: 'for [email]',
        _meta: { message: { '': { rem: [['vedette:contact/email', 's', 4, 11]], len: 20 } } },
      },
    ]);
    expect(item).toEqual(before);
    expect(decision).toEqual({
      stage: 'scrub',
      item: 'event',
      outcome: 'replaced',
      findings: [
        { path: 'message', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 1 },
        { path: 'note', detector: 'contact/email', by: 'pattern', replacement: 'label', count: 1 },
      ],
      cut: 0,
      work: { nodes: expect.any(Number), characters: expect.any(Number) },
    });
  });

  test('whose headers alone are scrubbed keeps its payload', () => {
    const payload = { note: 'fine' };
    const { sent } = scrubbed([{ type: 'event', note: 'rosa@example.org' }, payload]);
    expect(sent?.[1]).toBe(payload);
  });

  test('that was copied and not hidden from is clean', () => {
    class Order {
      readonly note = 'fine';
    }
    const { sent, decision } = scrubbed([{ type: 'event' }, { extra: { order: new Order() } }]);
    expect(sent).toEqual([{ type: 'event' }, { extra: { order: { note: 'fine' } } }]);
    expect(decision.outcome).toBe('clean');
  });

  test('whose payload is JSON in a text is judged by its structure', () => {
    const { sent } = scrubbed([{ type: 'event' }, JSON.stringify({ event_id: id, user: { id: 'rosa', username: 'Rosa' } })]);
    expect(sent?.[1]).toBe(JSON.stringify({ event_id: id, user: { username: '[name]' } }));
  });

  test('with entries has the limits for each, and tells where in them', () => {
    const note = 'fine words '.repeat(2_000);
    const entry = {
      body: 'rosa@example.org',
      attributes: Object.fromEntries(Array.from({ length: 60 }, (_none, at) => [`note${at}`, note])),
    };
    const { sent, decision } = scrubbed([{ type: 'log', item_count: 3 }, { items: [entry, entry, entry] }]);
    const _meta = { body: { '': { rem: [['vedette:contact/email', 's', 0, 7]], len: 16 } } };
    const sentEntry = { ...entry, body: '[email]', _meta };
    expect(sent).toEqual([{ type: 'log', item_count: 3 }, { items: [sentEntry, sentEntry, sentEntry] }]);
    expect(decision).toMatchObject({ cut: 0, findings: [0, 1, 2].map((at) => ({ path: `items.${at}.body` })) });
    expect(decision.work.characters).toBeGreaterThan(limits.characters);
  });
});

describe('an attachment', () => {
  test('of text is scrubbed, and its length told anew', () => {
    const item: EnvelopeItem = [
      { type: 'attachment', filename: 'of rosa@example.org.txt', length: 24 },
      bytes('fine\nmail=rosa@example.org'),
    ];
    expect(scrubbed(item).sent).toEqual([
      { type: 'attachment', filename: 'of [email]', length: 17 },
      bytes('fine\nmail=[email]'),
    ]);
  });

  test('of JSON is scrubbed as JSON', () => {
    const { sent } = scrubbed([{ type: 'attachment' }, bytes('{\n "password": "tulip",\n "n": 1 }')]);
    expect(sent).toEqual(
      [{ type: 'attachment', length: 29 }, bytes('{"password":"[password]","n":1}').slice(0, 31)].map((part, at) =>
        at === 0 ? { type: 'attachment', length: 31 } : part,
      ),
    );
  });

  test('that is no text is withheld', () => {
    const { sent, decision } = scrubbed([{ type: 'attachment', filename: 'a.png' }, new Uint8Array([0x89, 0x50, 0, 1])]);
    expect(sent).toBeUndefined();
    expect(decision).toMatchObject({ item: 'attachment', outcome: 'withheld', reason: 'binary' });
  });

  test('of 10 MB is cut, marked and counted', () => {
    const { sent, decision } = scrubbed([{ type: 'attachment' }, bytes('a line for rosa@example.org\n'.repeat(380_000))]);
    const text = new TextDecoder().decode(sent?.[1] instanceof Uint8Array ? sent[1] : bytes(''));
    expect(text.startsWith('a line for [email]\n')).toBe(true);
    expect(text.endsWith(cutMark)).toBe(true);
    expect(text).not.toContain('rosa');
    expect(decision.cut).toBeGreaterThan(0);
    expect(decision.work.nodes).toBeLessThan(limits.nodes + 10);
    expect(decision.work.characters).toBeLessThan(limits.characters + 20 * limits.text);
  });
});

describe('an image', () => {
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]);
  const headers = { type: 'attachment', filename: 'rosa@example.org 1.png', content_type: 'image/png', length: image.length };

  test('is withheld, unless the policy says that images leave unread; its name is scrubbed', () => {
    expect(scrubbed([headers, image]).decision).toMatchObject({ outcome: 'withheld', reason: 'binary' });
    const { sent, decision } = scrubbed([headers, image], { sendImagesUnread: true });
    expect(sent).toEqual([{ ...headers, filename: '[email] 1.png' }, image]);
    expect(sent?.[1]).toBe(image);
    expect(decision.outcome).toBe('replaced');
  });

  test('is none by its type alone: other bytes are withheld, and an image of text is scrubbed', () => {
    const other = scrubbed([headers, Uint8Array.from([0, ...bytes('rosa@example.org')])], { sendImagesUnread: true });
    expect(other.decision).toMatchObject({ outcome: 'withheld', reason: 'binary' });
    const drawn = scrubbed([headers, bytes('<svg><text>rosa@example.org</text></svg>')], { sendImagesUnread: true });
    expect(new TextDecoder().decode(drawn.sent?.[1] instanceof Uint8Array ? drawn.sent[1] : undefined)).toBe(
      '<svg><text>[email]</text></svg>',
    );
  });
});

describe('what cannot be read is withheld:', () => {
  test.each<readonly [string, EnvelopeItem, string, string]>([
    ['an unknown type', [{ type: 'hologram' }, { note: 'rosa' }], 'unknown', 'unknown item type'],
    ['no type', [{}, { note: 'rosa' }], 'unknown', 'unknown item type'],
    ['a type that every object has', [{ type: 'constructor' }, { note: 'rosa' }], 'unknown', 'unknown item type'],
    ['a recording', [{ type: 'replay_recording' }, 'rosa'], 'replay_recording', 'replay'],
    ['a compressed recording', [{ type: 'replay_recording' }, bytes('rosa')], 'replay_recording', 'replay'],
    ['bytes where JSON belongs', [{ type: 'event' }, bytes('{"note":"rosa"}')], 'event', 'binary'],
  ])('%s', (_what, item, name, reason) => {
    const { sent, decision } = scrubbed(item);
    expect(sent).toBeUndefined();
    expect(decision).toEqual({
      stage: 'scrub',
      item: name,
      outcome: 'withheld',
      findings: [],
      cut: 0,
      work: { nodes: 0, characters: 0 },
      reason,
    });
  });
});

describe('where judging fails', () => {
  const payload = {
    event_id: id,
    exception: { values: [{ type: 'OrderError', value: 'no card for rosa' }] },
    user: { id: 'rosa' },
    note: 'rosa',
  };
  const decision = {
    stage: 'scrub',
    outcome: 'withheld',
    reason: 'failed',
    findings: [],
    cut: 0,
    work: { nodes: 0, characters: 0 },
  };

  test.each(Object.entries(throwing))('since %s throws, a stand-in leaves for an event', (_what, options) => {
    expect(scrubbed([{ type: 'event', note: 'rosa' }, payload], options)).toEqual({
      sent: [
        { type: 'event' },
        {
          event_id: id,
          platform: 'javascript',
          level: 'error',
          exception: { values: [{ type: 'OrderError', value: 'withheld by vedette' }] },
        },
      ],
      decision: { ...decision, item: 'event' },
    });
  });

  test.each(Object.entries(throwing))('since %s throws, nothing leaves of any other item', (_what, options) => {
    const attributes = { 'user.id': { value: 'rosa' } };
    for (const type of [
      'transaction',
      'feedback',
      'session',
      'span',
      'log',
      'trace_metric',
      'profile',
    ] satisfies EnvelopeItemType[]) {
      const { sent, decision: made } = scrubbed([{ type }, { ...payload, did: 'rosa', attributes }], options);
      expect(sent).toBeUndefined();
      expect(made).toEqual({ ...decision, item: type });
    }
  });

  test('since a validator throws, no attachment leaves', () => {
    const item: EnvelopeItem = [{ type: 'attachment' }, bytes('of rosa')];
    expect(scrubbed(item, throwing['a validator of a pattern']).sent).toBeUndefined();
  });

  test('since a validator throws, no header of the envelope leaves', () => {
    const headers = { event_id: id, trace: { transaction: 'GET /of/rosa' } };
    expect(scrubHeaders(headers, definePolicy(throwing['a validator of a pattern']))).toEqual({
      sent: {},
      decision: { ...decision, item: 'envelope' },
    });
  });

  test.each<readonly [string, () => unknown]>([
    ['nothing', () => null],
    ['no list', () => ({})],
    ['an empty list', () => []],
    ['headers that are nothing', () => [null, { note: 'rosa' }]],
    ['headers that throw', () => [new Proxy({}, { get: () => expect.unreachable() }), { note: 'rosa' }]],
    [
      'a payload that was revoked',
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return [{ type: 'event' }, proxy];
      },
    ],
    ['a list that throws', () => new Proxy([], { get: () => expect.unreachable() })],
  ])('an item that is %s neither throws nor leaves', (_what, make) => {
    const broken: EnvelopeItem = JSON.parse('[]');
    const made = make();
    const handed = [made].concat(broken).flatMap((item) => {
      const { sent, decision: taken } = Reflect.apply(scrubItem, undefined, [item, definePolicy({})]);
      return [taken.outcome, JSON.stringify(sent ?? '').includes('rosa')];
    });
    expect(handed).toEqual(['withheld', false]);
  });
});

describe('whatever an event holds', () => {
  test('nothing of it is told in the decision, and it is as it was', () => {
    fc.assert(
      fc.property(plant, fc.array(fc.constantFrom(...shapes), { maxLength: 3 }), ({ value, text }, around) => {
        const held = around.reduce<unknown>((inner, [, hold]) => hold(inner), text);
        const payload = { message: text, extra: { held, [`of ${text}`]: { [text]: text } }, tags: { password: text } };
        const keys = Object.keys(payload.extra);
        const { decision } = scrubbed([{ type: 'event' }, payload]);
        expect(holds(decision, value)).toBe(false);
        expect([payload.message, Object.keys(payload.extra), payload.tags]).toEqual([text, keys, { password: text }]);
      }),
      { numRuns: draws(200) },
    );
  });

  test('its structure and the types of JSON stay, but for what is hidden', () => {
    fc.assert(
      fc.property(ordinaryJson, (held) => {
        const { sent } = scrubbed([{ type: 'event' }, { extra: { held, mail: 'rosa@example.org' } }]);
        const _meta = { extra: { mail: { '': { rem: [['vedette:contact/email', 's', 0, 7]], len: 16 } } } };
        expect(sent?.[1]).toEqual({ extra: { held, mail: '[email]' }, _meta });
      }),
      { numRuns: draws(200) },
    );
  });

  test('the fields of the protocol stay where the limit is reached before them', () => {
    const note = 'fine words '.repeat(2_900);
    const payload = { extra: Array(120).fill(note), event_id: id, level: 'error', message: 'fine', tags: { own: 'fine' } };
    const { sent } = scrubbed([{ type: 'event', note: 'fine' }, payload]);
    expect(sent?.[0]).toEqual({ type: 'event', note: 'fine' });
    expect(sent?.[1]).toMatchObject({ event_id: id, level: 'error', message: cutMark, tags: { [cutMark]: cutMark } });
  });

  test('the work on it is bounded', { timeout: 60_000 }, () => {
    const deep = Array.from({ length: 10_000 }).reduce<unknown>(
      (inner, _none, at) => (at % 2 === 0 ? { inner } : [inner, 'rosa@example.org']),
      'fine',
    );
    for (const held of [
      deep,
      'rosa@example.org '.repeat(700_000),
      Array.from({ length: 300 }, () => 'for rosa@example.org, '.repeat(1_500)),
      Array.from({ length: 200_000 }, () => 'rosa@example.org'),
      Object.fromEntries(Array.from({ length: 60_000 }, (_none, at) => [`rosa${at}@example.org`, at])),
      JSON.stringify(Array.from({ length: 60_000 }, () => 'rosa@example.org')),
      { [`for rosa@example.org ${'x'.repeat(1e7)}`]: 1 },
      '\ud800 rosa@example.org \udc00',
    ]) {
      const { sent, decision } = scrubbed([{ type: 'event' }, { extra: { held } }]);
      expect(JSON.stringify(sent)).not.toContain('rosa');
      expect(decision.work.nodes).toBeLessThan(limits.nodes + 100);
      expect(decision.work.characters).toBeLessThan(limits.characters + 30 * limits.text);
    }
  });
});

test('a type is treated by what is known of it', () => {
  expect(treatmentOf({ type: 'event' })).toBe(items.event);
  expect([treatmentOf({ type: 'hologram' }), treatmentOf({}), treatmentOf({ type: 'toString' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('an envelope is sealed with what was scrubbed', () => {
  const item: EnvelopeItem = [{ type: 'event' }, {}];
  expect(sealed({ event_id: id }, [item])).toEqual([{ event_id: id }, [item]]);
});

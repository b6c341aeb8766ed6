import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSentry, type SentryConfig } from './from-sentry.ts';
import { configArbitrary } from './second-reading-sample.ts';

const hashes: SentryConfig = { applications: { extra: [], $string: ['@email:hash'] } };

describe('rules from Sentry', () => {
  it('scrub an event and say what was done, and leave the application its own', () => {
    const event = Object.freeze({ extra: Object.freeze({ mail: 'ann@mail.example', n: 1 }), release: 'ann@mail.example' });
    const { payload, meta, findings, cut } = fromSentry({ applications: { extra: [], '**': ['@email'] } }).scrub('event', event);
    expect(payload).toEqual({ extra: { mail: '[email]', n: 1 }, release: 'ann@mail.example' });
    expect(JSON.parse(JSON.stringify(meta))).toEqual({ extra: { mail: { '': { rem: [['@email', 's', 0, 7]], len: 16 } } } });
    expect([findings, cut]).toEqual([[{ path: 'extra.mail', detector: '@email', by: 'rule', count: 1 }], 0]);
  });

  it('apply the advanced rules before the settings, and what those say is safe they do not save', () => {
    const rules = fromSentry({
      applications: { $string: ['@ip:mask'] },
      scrubData: true,
      scrubDefaults: true,
      safeFields: ['address'],
    });
    expect(rules.scrub('event', { extra: { address: '10.0.0.1', password: 'x' } }).payload).toEqual({
      extra: { address: '********', password: '[Filtered]' },
    });
  });

  it('give no hash that can be guessed, unless it is asked for', () => {
    const event = { extra: { mail: 'by ann@mail.example' } };
    const sentBy = (options?: Parameters<typeof fromSentry>[1]): unknown =>
      fromSentry(hashes, options).scrub('event', event).payload;
    expect(sentBy()).toEqual({ extra: { mail: 'by ' } });
    expect(sentBy({ hash: (text) => `h${text.length}` })).toEqual({ extra: { mail: 'by h16' } });
    const unkeyed = sentBy({ unkeyedHashes: true });
    expect(JSON.stringify(unkeyed)).toMatch(/by [0-9A-F]{40}"/);
    expect(sentBy({ mode: 'relay' })).toEqual(unkeyed);
  });

  it.each<[unknown, RegExp]>([
    [{ applications: { $nothing: ['@ip'] } }, /applications\.\$nothing: unknown value type/],
    [{ applications: { extra: ['@iip'] } }, /a rule that does not exist/],
    [
      { rules: { a: { type: 'pattern', pattern: '(?=a)' } }, applications: { extra: ['a'] } },
      /an expression that cannot be used/,
    ],
    [{ rules: { a: { type: 'email', redaction: { method: 'encrypt' } } } }, /names no method/],
    [{ applicatons: {} }, /Did you mean "applications"/],
    [{ applications: { 'extra  || tags.a': ['@iip'] } }, /fromSentry\.applications\.extra {2}\|\| tags\.a: a rule that/],
    [null, /fromSentry: null where an object belongs/],
    [[], /fromSentry: a list of 0 where an object belongs/],
    ['{"applications":{}}', /fromSentry: a text of 19 characters where an object belongs/],
    [{ scrubData: 'yes' }, /fromSentry\.scrubData: a text of 3 characters where true or false belongs/],
    [{ scrubIPAddresses: 1 }, /fromSentry\.scrubIPAddresses: a number where true or false belongs/],
    [{ scrubData: true, sensitiveFields: 'ward' }, /fromSentry\.sensitiveFields: a text of 4 characters where a list of texts/],
    [{ scrubData: true, safeFields: null }, /fromSentry\.safeFields: null where a list of texts belongs/],
    [{ scrubData: true, excludeFields: ['a', 5] }, /fromSentry\.excludeFields: a list of 2 where a list of texts belongs/],
  ])('are refused in words where they would do nothing: %j', (config, words) => {
    const given: SentryConfig = JSON.parse(JSON.stringify(config));
    expect(() => fromSentry(given)).toThrow(words);
  });

  it.each<[unknown, RegExp]>([
    [null, /fromSentry options: null where an object belongs/],
    [{ mode: 'strikt' }, /fromSentry options\.mode: a text of 6 characters that names no mode\. Did you mean "strict"/],
    [{ hash: 'sha1' }, /fromSentry options\.hash: a text of 4 characters where a function belongs/],
    [{ attributeScrubbing: {} }, /fromSentry options\.attributeScrubbing: an object where a function belongs/],
    [{ unkeyedHashes: 'no' }, /fromSentry options\.unkeyedHashes: a text of 2 characters where true or false belongs/],
  ])('are refused in words with options that cannot be used: %j', (options, words) => {
    expect(() => Reflect.apply(fromSentry, undefined, [{}, options])).toThrow(words);
  });

  it('are taken as the server takes them where that is asked for, and say what does nothing', () => {
    const { faults } = fromSentry(
      { rules: { a: { type: 'new' } }, applications: { extra: ['a', '@nothing'] } },
      { mode: 'relay' },
    );
    expect(faults.map(({ place }) => place)).toEqual(['rules.a.type', 'applications.extra']);
    expect(() => fromSentry({ applications: { '': [] } }, { mode: 'relay' })).toThrow('it ends where a path belongs');
  });

  it('scrub each entry of a container by itself', () => {
    const rules = fromSentry({ scrubData: true, scrubDefaults: true, scrubIpAddresses: true });
    const items = [
      { body: 'hello', attributes: {} },
      { body: 'by ann@mail.example', attributes: { token: { type: 'string', value: 'x' } } },
    ];
    const { payload, meta, findings } = rules.scrub('log', { items });
    expect(payload).toEqual({
      items: [items[0], { body: 'by [email]', attributes: { token: { type: 'string', value: '[Filtered]' } } }],
    });
    expect(JSON.parse(JSON.stringify(meta))).toMatchObject({ items: { 1: { body: { '': { len: 19 } } } } });
    expect(findings.map(({ path }) => path)).toEqual(['items.1.body', 'items.1.attributes.token.value']);
  });

  it('leave out what cannot be judged, and throw nothing', () => {
    const rules = fromSentry(hashes, {
      hash: () => {
        throw new Error('no key');
      },
    });
    expect(rules.scrub('event', { extra: { mail: 'ann@mail.example' } })).toEqual({
      payload: undefined,
      meta: undefined,
      findings: [],
      cut: 1,
    });
    expect(rules.scrub('session', { did: 'x' }).payload).toEqual({ did: 'x' });
    expect(rules.scrub('event', 'a text').payload).toBe('a text');
  });

  it('hide the variables of GraphQL where the data scrubber is on', () => {
    const request = { api_target: 'graphql', data: { query: 'q', variables: { a: 'b' } } };
    const sent = { request: { ...request, data: { query: 'q', variables: { a: '[Filtered]' } } } };
    expect(fromSentry({ scrubData: true }).scrub('event', { request }).payload).toEqual(sent);
    expect(fromSentry({}).scrub('event', { request }).payload).toEqual({ request });
  });

  it('are frozen', () => {
    expect(Object.isFrozen(fromSentry({}))).toBe(true);
  });

  it('come to the same when they are applied twice, but for masks and hashes', () => {
    const rules = fromSentry({
      scrubData: true,
      scrubDefaults: true,
      scrubIpAddresses: true,
      applications: { '**': ['@email', '@mac:replace'] },
    });
    const event = {
      extra: { a: 'ann@mail.example 10.0.0.1', password: 'x', list: ['aa:bb:cc:dd:ee:ff'] },
      user: { ip_address: '10.0.0.1' },
    };
    const once = rules.scrub('event', event).payload;
    expect(rules.scrub('event', once).payload).toBe(once);
  });

  it('judge whatever an event holds, write to nothing, and tell no value', () => {
    const places = fc.constantFrom(
      'extra',
      'contexts',
      'breadcrumbs',
      'exception',
      'request',
      'user',
      'tags',
      'spans',
      'message',
      '_meta',
      'shop',
    );
    const planted = 'ann@mail.example';
    fc.assert(
      fc.property(configArbitrary, fc.dictionary(places, fc.jsonValue()), fc.jsonValue(), ({ config }, event, extra) => {
        const given = { ...event, shop: extra, extra: { 'my key': planted } };
        const before = structuredClone(given);
        const { payload, findings, meta } = fromSentry(config, { mode: 'relay' }).scrub('event', given);
        expect(payload).toBeDefined();
        expect(JSON.parse(JSON.stringify(payload))).toBeTypeOf('object');
        expect(given).toEqual(before);
        expect(JSON.stringify([findings, { ...meta, _meta: undefined }])).not.toContain(planted);
      }),
      { numRuns: process.env['VEDETTE_LONG'] ? 20_000 : 200 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { secretAudit } from './audit.ts';
import { event } from './item/protocol.ts';
import { ordinaryEvents } from './ordinary-sample.ts';

const letters = 'Qw7Ze4Rt9Yu2Io5Pa8Sd3';
const secret = `${letters}Fg6Hj1Kl0`;
const all = secretAudit({ rate: 1 });

function found(payload: unknown, audit = all): readonly string[] {
  return audit.look('event', payload, event).map(({ path, shape }) => `${path} ${shape}`);
}

describe('an audit', () => {
  test('tells where what looks like a secret stands, and its shape', () => {
    expect(all.look('event', { extra: { list: ['fine', `of ${secret}, fine`] } }, event)).toEqual([
      { stage: 'audit', item: 'event', outcome: 'suspicious', path: 'extra.list.1', shape: `${'Aa9'.repeat(4)}…` },
    ]);
  });

  test('finds it in keys as well, and tells it in no path', () => {
    const told = found({ extra: { [secret]: { note: secret } } });
    expect(told).toEqual([`extra ${'Aa9'.repeat(4)}…`, `extra.${'Aa9'.repeat(4)}….note ${'Aa9'.repeat(4)}…`]);
    expect(JSON.stringify(told)).not.toContain(letters);
  });

  test('passes over what is known: fields of the protocol, identifiers, digests, pseudonyms, names in words, texts and files in Base64', () => {
    const hex = '0123456789abcdef';
    expect(
      found({
        event_id: hex.repeat(2),
        user: { id: `anon-${hex.repeat(2)}` },
        extra: {
          digest: hex.repeat(4),
          id: '3f2a9c1d-3f2a-4c1d-9f2a-3f2a9c1d3f2a',
          path: 'node_modules/react-dom/cjs/react-dom.production.min.js',
          name: 'getServerSideProps_InternalHandler2',
          etag: 'W/"67ce-09f22ad5eff4aa98c13bc20da4c"',
          baggage: 'sentry-trace_id=e8ec5b0d619cee9e6092ac5e7be12181,sentry-sampled=true',
          integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
          image: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ',
          cursor: 'next: eyJwYWdlIjoyLCJzb3J0IjoiY3JlYXRlZF9hdCJ9',
          when: '2026-11-25T10:00:00.000Z',
        },
        _meta: { extra: { '': { rem: [[secret, 'x']] } } },
      }),
    ).toEqual([]);
    expect(ordinaryEvents.flatMap((ordinary) => found(ordinary))).toEqual([]);
  });

  test('looks at its share of keys and texts, and at no more than so many', () => {
    const payload = { extra: { list: Array.from({ length: 40 }, () => secret) } };
    const drawn = [0.9, 0.2];
    let draw = 0;
    const half = secretAudit({ rate: 0.5, mostTexts: 3, random: () => drawn[draw++ % 2] ?? 0 });
    expect(found(payload, half)).toEqual(['extra.list.1', 'extra.list.3'].map((path) => `${path} ${'Aa9'.repeat(4)}…`));
    expect(found(payload)).toHaveLength(10);
    expect(found(payload, secretAudit({ rate: 0 }))).toEqual([]);
  });

  test('refuses a rate that is none', () => {
    for (const rate of [Number.NaN, -1, 2])
      expect(() => secretAudit({ rate })).toThrow(/secretAudit\.rate: a number .* from 0 to 1/);
  });
});

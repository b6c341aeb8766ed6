import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import type { EnvelopeItemType } from '../../sentry.ts';
import { scrubHeaders, scrubItem } from '../../stages/scrub.ts';
import { withoutMeta } from '../remark/meta-sample.ts';

const name = '0123456789abcdef'.repeat(2);
const policy = definePolicy({
  environmentVariables: {},
  pseudonymize: (kind, value) => (kind === 'user' && value === 'rosa-7' ? name : undefined),
});
const anonymous = `anon-${name}`;
const [id, spanId] = ['3f2a9c1d'.repeat(4), '3f2a9c1d'.repeat(2)];

/** What leaves, without what Sentry is told of it. */
function sentOf(type: EnvelopeItemType, payload: unknown): unknown {
  return withoutMeta(scrubItem([{ type }, payload], policy).sent?.[1]);
}

const attributes = {
  'user.id': { value: 'rosa-7', type: 'string' },
  'user.email': { value: 'rosa', type: 'string' },
  'user.name': { value: 'Rosa', type: 'string' },
  'user.ip_address': { value: '203.0.113.9', type: 'string' },
  'enduser.id': { value: 'rosa-7', type: 'string' },
  'sentry.release': { value: 'shop@1.2.3-beta.rc', type: 'string' },
  'browser.version': { value: '3.23.214.10', type: 'string' },
  'process.runtime.engine.version': { value: '13.6.233.17-node.53', type: 'string' },
  'http.method': { value: 'GET', type: 'string' },
};

const sentAttributes = {
  ...attributes,
  'user.id': { value: anonymous, type: 'string' },
  'user.email': { value: '[email]', type: 'string' },
  'user.name': { value: '[name]', type: 'string' },
  'user.ip_address': { type: 'string' },
  'enduser.id': { value: anonymous, type: 'string' },
};

const data = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
const sentData = Object.fromEntries(
  Object.entries(sentAttributes).flatMap(([key, attribute]) => ('value' in attribute ? [[key, attribute.value]] : [])),
);

describe('a person goes by one pseudonym', () => {
  test('in an event and a transaction, with its tags, spans and contexts', () => {
    const user = { id: 'rosa-7', email: 'rosa', username: 'Rosa', ip_address: '{{auto}}', first_name: 'Rosa', plan: 'free' };
    const spans = [{ span_id: spanId, trace_id: id, data }];
    const payload = { event_id: id, user, tags: data, spans, contexts: { trace: { trace_id: id, data } } };
    const sent = {
      event_id: id,
      user: { id: anonymous, email: '[email]', username: '[name]', first_name: '[name]', plan: 'free' },
      tags: sentData,
      spans: [{ span_id: spanId, trace_id: id, data: sentData }],
      contexts: { trace: { trace_id: id, data: sentData } },
    };
    for (const type of ['event', 'transaction', 'profile'] as const) expect(sentOf(type, payload)).toEqual(sent);
  });

  test('in a session and in many', () => {
    const session = {
      sid: id,
      init: true,
      did: 'rosa-7',
      started: '2024-03-17T10:22:41Z',
      status: 'ok',
      errors: 0,
      attrs: { release: 'shop@1.2.3', ip_address: '203.0.113.9', user_agent: 'node' },
    };
    const attrs = { release: 'shop@1.2.3', user_agent: 'node' };
    expect(sentOf('session', session)).toEqual({ ...session, did: anonymous, attrs });
    const sessions = {
      aggregates: [{ started: '2024-03-17T10:22:00Z', exited: 4, did: 'rosa-7' }],
      attrs: { release: 'shop@1.2.3' },
    };
    expect(sentOf('sessions', sessions)).toEqual({
      ...sessions,
      aggregates: [{ started: '2024-03-17T10:22:00Z', exited: 4, did: anonymous }],
    });
  });

  test('in streamed spans, logs and metrics', () => {
    const entry = { trace_id: id, span_id: spanId, timestamp: 1_710_670_961.1, body: 'fine', attributes };
    const payload = { version: 2, ingest_settings: { infer_ip: 'auto', infer_user_agent: 'auto' }, items: [entry, entry] };
    const sentEntry = { ...entry, attributes: sentAttributes };
    const sent = { version: 2, ingest_settings: { infer_ip: 'never', infer_user_agent: 'auto' }, items: [sentEntry, sentEntry] };
    for (const type of ['span', 'log', 'trace_metric'] as const) expect(sentOf(type, payload)).toEqual(sent);
  });

  test('and has no name in a feedback or a report', () => {
    const feedback = { name: 'Rosa', contact_email: 'rosa', message: 'fine', replay_id: id };
    expect(sentOf('feedback', { contexts: { feedback } })).toEqual({
      contexts: { feedback: { ...feedback, name: '[name]', contact_email: '[email]' } },
    });
    expect(sentOf('user_report', { event_id: id, name: 'Rosa', email: 'rosa', comments: 'fine' })).toEqual({
      event_id: id,
      name: '[name]',
      email: '[email]',
      comments: 'fine',
    });
  });
});

describe('a field that says nothing of a person', () => {
  test('stays as long as it has its form', () => {
    const headers = {
      event_id: id,
      sent_at: '2024-03-17T10:22:41.123Z',
      dsn: 'https://3f2a9c@o1.ingest.example/42',
      sdk: { name: 'sentry.javascript.node', version: '11.12.0', settings: { infer_ip: 'never' } },
      trace: {
        trace_id: id,
        public_key: id,
        sample_rate: '0.25',
        sampled: 'true',
        release: 'shop@1.2.3-beta.rc',
        transaction: 'GET /orders/:id',
      },
    };
    expect(scrubHeaders(headers, policy).sent).toBe(headers);
  });

  test('names the module of a frame, and hides what is found in it', () => {
    const event = (module: string) => ({ exception: { values: [{ stacktrace: { frames: [{ module }] } }] } });
    const payload = event('jsonwebtoken:verify');
    expect(sentOf('event', payload)).toEqual(payload);
    expect(sentOf('event', event('of.rosa@example.org:pay'))).toEqual(event('[email]:pay'));
  });

  test('is judged where it has another', () => {
    const { sent } = scrubHeaders(
      {
        event_id: 'rosa@example.org',
        dsn: 'https://key:tulip@o1.ingest.example/42',
        sdk: { settings: { infer_ip: 'auto' } },
        trace: { transaction: 'GET /of/rosa@example.org', release: 'of rosa@example.org' },
      },
      policy,
    );
    expect(sent).toEqual({
      event_id: '[email]',
      dsn: 'https://[url credentials]@o1.ingest.example/42',
      sdk: { settings: { infer_ip: 'never' } },
      trace: { transaction: 'GET /of/[email]', release: 'of [email]' },
    });
  });
});

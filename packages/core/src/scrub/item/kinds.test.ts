import { describe, expect, test } from 'vitest';
import { definePolicy } from '../../policy.ts';
import type { EnvelopeItem } from '../../sentry.ts';
import { scrubItem } from '../../stages/scrub.ts';
import { withCheckDigit } from '../planted-sample.ts';
import { cutMark, limits } from '../work.ts';

const policy = definePolicy({ environmentVariables: {} });
const card = withCheckDigit('4'.padEnd(15, '2'));
const secret = 'tulip-and-iris';

function sentOf(payload: unknown, type = 'event'): unknown {
  const sent = scrubItem([{ type }, payload], policy).sent?.[1];
  return sent instanceof Uint8Array ? new TextDecoder().decode(sent) : sent;
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

describe('what JavaScript holds a value in is read', () => {
  test.each<readonly [string, () => unknown]>([
    ['a typed array of numbers', () => new Float64Array([Number(card)])],
    ['a typed array of big numbers', () => new BigInt64Array([BigInt(card)])],
    ['the bytes of a text', () => bytesOf(secret)],
    ['a Map', () => new Map([['password', secret]])],
    ['a Map with a key that is a value', () => new Map([[card, 1]])],
    ['a Set', () => new Set([card, `password=${secret}`])],
    ['the cause of an error', () => new Error('x', { cause: `password=${secret}` })],
    [
      'the errors of an AggregateError',
      () => Object.assign(new AggregateError([], 'x'), { errors: [new Error(`password=${secret}`)] }),
    ],
    ['a field of an error', () => Object.assign(new Error('x'), { config: { headers: { authorization: secret } } })],
    ['a number', () => Number(card)],
    ['a number below zero', () => -Number(card)],
    ['a big number', () => BigInt(card)],
    ['a boxed number', () => Object(Number(card))],
    ['a URL', () => new URL(`https://rosa:${secret}@host.example/?token=${secret}`)],
    ['a Date', () => ({ at: new Date(0), password: secret })],
    ['a key', () => ({ [card]: 1, [`password=${secret}`]: 2 })],
    ['a getter', () => Object.defineProperty({}, 'password', { get: () => secret, enumerable: true })],
  ])('%s', (_what, hold) => {
    const sent = JSON.stringify(sentOf({ extra: { held: hold() } }));
    expect(sent).not.toContain(secret);
    expect(sent).not.toContain(card);
  });
});

describe('wherever the SDK holds a value it is hidden', () => {
  test.each([
    'console',
    'http',
    'fetch',
    'xhr',
    'ui.click',
    'ui.input',
    'navigation',
    'query',
    'redis',
    'sentry.event',
    'log',
    'another',
  ])('in a breadcrumb of %s', (category) => {
    const data = {
      url: `/a?token=${secret}`,
      arguments: [`password=${secret}`],
      to: `/b#password=${secret}`,
      body: { password: secret },
    };
    const message = `password=${secret}`;
    expect(JSON.stringify(sentOf({ breadcrumbs: [{ category, type: 'default', message, data }] }))).not.toContain(secret);
    expect(JSON.stringify(sentOf({ breadcrumbs: { values: [{ category, message, data }] } }))).not.toContain(secret);
  });

  test.each([
    'gen_ai.input.messages',
    'gen_ai.output.messages',
    'gen_ai.request.messages',
    'gen_ai.system_instructions',
    'gen_ai.tool.call.arguments',
    'gen_ai.tool.call.result',
    'gen_ai.response.text',
    'gen_ai.response.tool_calls',
    'mcp.request.argument.query',
  ])('in the attribute %s', (name) => {
    const said = [
      JSON.stringify([{ role: 'user', content: `here: password=${secret}` }]),
      JSON.stringify({ password: secret }),
      JSON.stringify([{ role: 'assistant', parts: [{ type: 'tool_call', arguments: JSON.stringify({ api_key: secret }) }] }]),
    ];
    for (const value of said) {
      const attributes = { [name]: { value, type: 'string' } };
      expect(JSON.stringify(sentOf({ items: [{ name: 'chat', attributes }] }, 'span'))).not.toContain(secret);
      expect(JSON.stringify(sentOf({ spans: [{ data: { [name]: value } }] }))).not.toContain(secret);
      expect(JSON.stringify(sentOf({ items: [{ body: value, attributes }] }, 'log'))).not.toContain(secret);
      expect(JSON.stringify(sentOf({ items: [{ name: 'calls', attributes }] }, 'trace_metric'))).not.toContain(secret);
    }
  });

  test('in a span, its attributes and its links', () => {
    const span = {
      description: `GET /a?token=${secret}`,
      data: {
        'http.request.body.data': `password=${secret}`,
        'url.query': `?token=${secret}`,
        'http.request.header.authorization': [secret],
      },
      links: [{ attributes: { password: { value: secret, type: 'string' } } }],
    };
    expect(
      JSON.stringify(sentOf({ type: 'transaction', spans: [span], contexts: { trace: { data: span.data } } }, 'transaction')),
    ).not.toContain(secret);
  });

  test('in the variables and the lines of a stack frame', () => {
    const frame = {
      vars: { password: secret, body: `{"password":"${secret}"}`, pair: ['password', secret] },
      context_line: `const password = '${secret}';`,
    };
    expect(JSON.stringify(sentOf({ exception: { values: [{ stacktrace: { frames: [frame] } }] } }))).not.toContain(secret);
    expect(JSON.stringify(sentOf({ threads: { values: [{ stacktrace: { frames: [frame] } }] } }))).not.toContain(secret);
  });

  test('in a request with a GraphQL operation, and in an operation as text', () => {
    const data = {
      query: `mutation { login(name: "a", password: "${secret}") { id } }`,
      variables: { input: { password: secret } },
    };
    expect(JSON.stringify(sentOf({ request: { data } }))).not.toContain(secret);
    expect(JSON.stringify(sentOf({ request: { data: JSON.stringify(data) } }))).not.toContain(secret);
  });

  test('in a view hierarchy, which stays one', () => {
    const payload = bytesOf({
      rendering_system: 'browser',
      windows: [{ type: 'input', identifier: 'password', value: secret, children: [{ tag: 'rosa@example.org' }] }],
    });
    const item: EnvelopeItem = [
      { type: 'attachment', attachment_type: 'event.view_hierarchy', filename: 'view-hierarchy.json' },
      payload,
    ];
    const sent = scrubItem(item, policy).sent;
    expect(sent?.[0]).toMatchObject({ attachment_type: 'event.view_hierarchy', filename: 'view-hierarchy.json' });
    expect(sent?.[1]).toEqual(
      bytesOf({
        rendering_system: 'browser',
        windows: [{ type: 'input', identifier: 'password', value: '[password]', children: [{ tag: '[email]' }] }],
      }),
    );
  });

  test('in a session, on its own and among many', () => {
    expect(sentOf({ sid: 'a'.repeat(32), did: 'rosa@example.org', attrs: { ip_address: '203.0.113.9' } }, 'session')).toEqual({
      sid: 'a'.repeat(32),
      attrs: {},
    });
    expect(sentOf({ aggregates: [{ did: 'rosa' }] }, 'sessions')).toEqual({ aggregates: [{}] });
  });

  test('in JSON that was encoded two or three times, whole and cut', () => {
    const twice = JSON.stringify(JSON.stringify({ password: secret, more: 'and more' }));
    for (const text of [twice, JSON.stringify(twice), `got ${twice}`, twice.slice(0, -8), encodeURIComponent(twice)]) {
      expect(JSON.stringify(sentOf({ extra: { held: text } }))).not.toContain(secret);
    }
  });
});

describe('what is too big is cut until it fits, and the event is sent', () => {
  test.each<readonly [string, () => unknown]>([
    ['a text of 10 MB', () => `${'plain words '.repeat(900_000)} password=${secret}`],
    ['many long texts', () => Array.from({ length: 200 }, () => `${'plain words '.repeat(2_700)} password=${secret}`)],
    ['a list of 300,000 entries', () => Array.from({ length: 300_000 }, (_none, at) => (at === 299_999 ? secret : at))],
    [
      'an object of 200,000 keys',
      () => Object.fromEntries(Array.from({ length: 200_000 }, (_none, at) => [`k${at}`, at === 199_999 ? secret : at])),
    ],
    ['a tree of 100 levels', () => Array.from({ length: 100 }).reduce<unknown>((inner) => ({ inner }), secret)],
    ['a key of 1 MB', () => ({ [`${'k '.repeat(500_000)}password=${secret}`]: 1 })],
    ['JSON of 5 MB', () => JSON.stringify({ words: 'plain words '.repeat(420_000), password: secret })],
    ['a message of Base64 of 1 MB', () => Buffer.from(`${'plain words '.repeat(90_000)} password=${secret}`).toString('base64')],
  ])('%s', (_what, hold) => {
    const { sent, decision } = scrubItem(
      [{ type: 'event' }, { event_id: 'a'.repeat(32), message: 'refused', extra: { held: hold() } }],
      policy,
    );
    const body = JSON.stringify(sent?.[1]);
    expect(body).toContain('"message":"refused"');
    expect(body).toContain(cutMark);
    expect(body).not.toContain(secret);
    expect(decision).toMatchObject({ outcome: 'replaced' });
    expect(decision.cut).toBeGreaterThan(0);
    expect(decision.work.nodes).toBeLessThan(2 * limits.nodes + 1000);
    expect(decision.work.characters).toBeLessThan(3 * limits.characters);
  });

  test('an attachment of 5 MB', () => {
    const sent = String(sentOf(bytesOf(`${'plain words\n'.repeat(420_000)}password=${secret}`), 'attachment'));
    expect(sent).toContain(cutMark);
    expect(sent).not.toContain(secret);
  });
});

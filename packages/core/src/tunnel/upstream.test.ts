import { expect, test } from 'vitest';
import { projectsOf } from './dsn.ts';
import { readEnvelope } from './envelope.ts';
import { createLosses } from './losses.ts';
import { eventItem } from './tunnel-sample.ts';
import { createUpstream, type Upstream } from './upstream.ts';

test('a way that does not heed its signal counts as closed after a while all the same', async () => {
  const [project] = projectsOf(['https://public@sentry.example/42']);
  if (project === undefined) return expect.unreachable();
  const upstream = createUpstream(project, {
    losses: createLosses(() => undefined),
    patience: 20,
    now: Date.now,
    forward: () => new Promise(() => undefined),
  });
  await expect(upstream.send([{}, [eventItem()]], undefined)).rejects.toThrow('timeout');
});

interface Sample {
  readonly upstream: Upstream;
  /** The items of each envelope that was sent. */
  readonly sent: readonly (readonly (readonly [unknown, unknown])[])[];
  readonly lose: (reason: string, category: string) => void;
  readonly pass: (milliseconds: number) => void;
}

/** An envelope with the report of what was lost, as `sent` has it. */
function reportAt(
  timestamp: number,
  discarded: readonly (readonly [reason: string, category: string, quantity: number])[],
): unknown {
  const discarded_events = discarded.map(([reason, category, quantity]) => ({ reason, category, quantity }));
  return [['client_report', { timestamp, discarded_events }]];
}

const session = [{ type: 'session' }, { sid: 'a' }] as const;

function start(answers: (() => Response)[]): Sample {
  const sent: (readonly (readonly [unknown, unknown])[])[] = [];
  const losses = createLosses(() => undefined);
  let now = 1_000_000;
  const [project] = projectsOf(['https://public:private@sentry.example/42']);
  if (project === undefined) throw new Error('no project');
  const upstream = createUpstream(project, {
    losses,
    patience: 1000,
    now: () => now,
    forward: async (_url, { body }) => {
      sent.push(readEnvelope(body)?.[1].map(([headers, payload]) => [headers['type'], payload]) ?? []);
      return (answers.shift() ?? ((): Response => new Response('{}')))();
    },
  });
  return {
    upstream,
    sent,
    lose: losses.record,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const limited = (): Response => new Response('{}', { status: 429, headers: { 'x-sentry-rate-limits': '60:error:organization' } });

test('what Sentry limits is dropped here until the time is over, counted, and told to the page', async () => {
  const { upstream, sent, pass } = start([limited]);
  expect(await upstream.send([{}, [eventItem()]], undefined)).toEqual({
    statusCode: 429,
    headers: { 'x-sentry-rate-limits': '60:error:organization' },
  });
  pass(20_000);
  expect(await upstream.send([{}, [eventItem()]], undefined)).toEqual({
    statusCode: 429,
    headers: { 'x-sentry-rate-limits': '40:error:organization' },
  });
  expect(sent).toHaveLength(1);
  expect((await upstream.send([{}, [eventItem(), session]], undefined)).statusCode).toBe(200);
  expect(sent[1]).toEqual([
    ['session', { sid: 'a' }],
    ['client_report', { timestamp: 1020, discarded_events: [{ reason: 'ratelimit_backoff', category: 'error', quantity: 2 }] }],
  ]);
  pass(41_000);
  expect((await upstream.send([{}, [eventItem()]], undefined)).statusCode).toBe(200);
});

test('what does not arrive is counted, and told with what arrives next', async () => {
  const down = (): Response => {
    throw new Error('no route');
  };
  const { upstream, sent, lose } = start([down, (): Response => new Response(null, { status: 413 })]);
  lose('sample_rate', 'error');
  await expect(upstream.send([{}, [eventItem()]], undefined)).rejects.toThrow('no route');
  const log = [{ type: 'log', item_count: 5 }, { items: [] }] as const;
  const odd = [{ type: 'log', item_count: -5 }, { items: [] }] as const;
  await upstream.send([{}, [log, odd, [{ type: 'transaction' }, { spans: [{}, {}] }]]], undefined);
  await upstream.report();
  expect(sent[2]).toEqual(
    reportAt(1000, [
      ['sample_rate', 'error', 1],
      ['network_error', 'error', 1],
      ['send_error', 'log_item', 6],
      ['send_error', 'transaction', 1],
      ['send_error', 'span', 3],
    ]),
  );
  await upstream.report();
  expect(sent).toHaveLength(3);
});

test('what is answered by a redirection did not arrive', async () => {
  const { upstream, sent, lose } = start([(): Response => new Response(null, { status: 302 })]);
  lose('sample_rate', 'error');
  await expect(upstream.send([{}, [eventItem()]], undefined)).rejects.toThrow('redirected');
  await upstream.report();
  expect(sent[1]).toEqual(
    reportAt(1000, [
      ['sample_rate', 'error', 1],
      ['network_error', 'error', 1],
    ]),
  );
});

test('a report that does not arrive is kept', async () => {
  const { upstream, sent, lose } = start([
    (): Response => {
      throw new Error('no route');
    },
    (): Response => new Response(null, { status: 503 }),
  ]);
  lose('before_send', 'replay');
  for (let time = 0; time < 3; time += 1) await upstream.report();
  expect(sent).toHaveLength(3);
  expect(sent[2]).toEqual(sent[0]);
});

test('of an answer only what a server may hand on is told, and a report of a page is no loss', async () => {
  const { upstream, sent } = start([
    (): Response => new Response('{"id":"x"}', { headers: { 'retry-after': '5', 'set-cookie': 'a=1', 'x-other': 'b' } }),
  ]);
  const report = [{ type: 'client_report' }, { discarded_events: [] }] as const;
  expect(await upstream.send([{}, [report]], undefined)).toEqual({
    statusCode: 200,
    headers: { 'retry-after': '5', 'x-sentry-rate-limits': '5::' },
  });
  expect((await upstream.send([{}, [report]], undefined)).statusCode).toBe(429);
  await upstream.report();
  expect(sent).toEqual([[['client_report', { discarded_events: [] }]]]);
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { expect, onTestFinished, test } from 'vitest';

const express = process.env['EXPRESS'];
const sdk = process.env['SENTRY'] === 'sentry-node-10' ? { major: '10', traces: 'transaction' } : { major: '11', traces: 'span' };

const here = (file: string): string => fileURLToPath(new URL(`preload-sample/${file}`, import.meta.url));

test('an application of ES modules, started with --import, says who asked, leaks nothing and ends flushed', async () => {
  const receiver = await startReceiver();
  const child = fork(here('application.ts'), {
    execArgv: ['--conditions=@vedette/source', `--import=${here('lines.ts')}`, `--import=${here('instrument.ts')}`],
    env: { ...process.env, DSN: receiver.dsn(), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await receiver.close();
  });
  const exited = once(child, 'exit');
  const [{ line, address }] = await once(child, 'message');
  expect(line).toBe(express);

  const statusOf = async (path: string, id: string): Promise<number> => {
    const headers = { 'x-request-id': id, cookie: 'to=jane@example.com' };
    return (await fetch(`http://127.0.0.1:${address.port}${path}`, { headers })).status;
  };
  expect(await statusOf('/orders/7?to=jane@example.com', 'id-1')).toBe(500);
  expect(await statusOf('/later/8', 'id-2')).toBe(202);
  await receiver.waitFor((item) => JSON.stringify(item.json()).includes('nobody awaits'), { timeout: 20_000 });
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);

  // They leave by connections of their own, and arrive in any order.
  const said = (event: unknown): string => Object(event).exception.values[0].value;
  const events = receiver.items({ type: 'event' }).map((item) => item.json());
  events.sort((one, other) => (said(one) < said(other) ? -1 : 1));
  const version = expect.stringMatching(`^${sdk.major}\\.`);
  expect(events).toMatchObject([
    {
      sdk: { version },
      transaction: 'GET /later/:order',
      tags: { request_id: 'id-2' },
      exception: { values: [{ value: 'nobody awaits [email]' }] },
    },
    {
      sdk: { version },
      transaction: 'GET /orders/:order',
      tags: { request_id: 'id-1' },
      exception: { values: [{ value: 'order 7 of [email] failed' }] },
    },
    { sdk: { version }, exception: { values: [{ value: 'the last words' }] } },
  ]);
  const traces = receiver.items({ type: sdk.traces }).map((item) => JSON.stringify(item.json()));
  // The 10 line knows an ES module's framework by the name it is imported under, which here is another for Express 4.
  const instrumented = sdk.major === '11' || express === 'express';
  expect(traces.join()).toContain(instrumented ? '"GET /orders/:order"' : 'http.server');
  expectNoLeaks(receiver.envelopes(), { email: 'jane@example.com' });
});

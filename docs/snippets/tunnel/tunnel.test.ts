import { createServer, type RequestListener } from 'node:http';
import { startReceiver } from '@vedette/receiver';
import { expect, onTestFinished, test, vi } from 'vitest';

const message = 'rosa.diaz@example.org has voucher-8841';

async function sendTo(listener: RequestListener, dsn: string): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const event = JSON.stringify({ event_id: 'a'.repeat(32), message });
  const { status } = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/tunnel`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', connection: 'close' },
    body: `${JSON.stringify({ dsn })}\n{"type":"event"}\n${event}`,
  });
  return status;
}

test('the tunnels of the guide scrub what pages send, each by its policy', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('PAGES_DSN', receiver.dsn());
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await receiver.close();
  });
  const { app } = await import('./app.ts');
  const { tunnel } = await import('./own.ts');
  expect(await sendTo(app, receiver.dsn())).toBe(200);
  expect(await sendTo((request, response) => void tunnel(Object(request), response), receiver.dsn())).toBe(200);
  expect(await sendTo(app, receiver.dsn(2))).toBe(403);
  const messages = receiver.items({ type: 'event' }).map(({ payload }) => JSON.parse(String(payload)).message);
  expect(messages).toEqual(['[email] has voucher-8841', '[email] has [voucher]']);
});

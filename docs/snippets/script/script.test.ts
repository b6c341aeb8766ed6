import { once } from 'node:events';
import { startReceiver } from '@vedette/receiver';
import { expect, it } from 'vitest';
import { runSnippet } from '../../run-snippet.ts';

it('the script reports its failure without the address, and ends with code 1', async () => {
  const receiver = await startReceiver();
  const script = runSnippet('script', ['import-customers.mjs'], { SENTRY_DSN: receiver.dsn() });
  const [code] = await once(script.process, 'exit');
  const event = await receiver.waitFor(({ type }) => type === 'event');
  const sent = Buffer.concat(receiver.envelopes()).toString('utf8');
  await receiver.close();

  expect(code).toBe(1);
  expect(event.json()).toMatchObject({ exception: { values: [{ value: 'no plan for [email]' }] } });
  expect(sent).not.toContain('jane@');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { definePolicy, explain } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
import { ward } from './ward.ts';

const page = readFileSync(join(import.meta.dirname, '../../guide/replacements.md'), 'utf8');

function shown(name: string): unknown {
  return JSON.parse(new RegExp(`<!-- shown: ${name} -->\\n\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? 'null');
}

async function sentBy(start: () => Promise<unknown>, event: Sentry.Event): Promise<unknown> {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  vi.stubEnv('VEDETTE_KEY', 'only-for-this-test-0123456789');
  await start();
  Sentry.captureEvent(event);
  await Sentry.flush();
  const [sent] = receiver.items({ type: 'event' }).map((item) => item.json());
  await Sentry.close();
  await receiver.close();
  return sent;
}

it('what the page asks for stands in the place of each value, and Sentry is told where', async () => {
  const event = {
    message: 'no mail to ann@mail.example',
    extra: {
      card: `4111 1111 1111 ${'1111'}`,
      address: '203.0.113.97',
      sessionToken: 'f3a9c2e87b1d4e60',
      iban: `DE89 3704 0044 0532 0130 ${'00'}`,
      cookies: 'sid=crocus55',
    },
  };
  const sent = Object(await sentBy(() => import('./instrument.ts'), event));
  expect({ message: sent.message, extra: sent.extra, _meta: sent._meta }).toEqual(shown('sent'));
  expect(JSON.stringify(sent)).not.toMatch(/ann@|1111 1111|crocus|3704.?0044|f3a9c2/);
});

it('the page shows what the explanation says', async () => {
  const { findings, outcome } = await import('./explained.ts');
  expect({ outcome, findings }).toEqual(shown('explained'));
  const explained = explain([{ type: 'event' }, { extra: { ward: 'seven' } }], definePolicy({ detectors: [ward] }));
  expect(explained.findings).toEqual([
    { path: 'extra.ward', detector: 'clinic/ward', by: 'key', replacement: 'remove', count: 1 },
  ]);
});

it('an audit tells the place and the shape of what looks like a secret', async () => {
  const said: string[] = [];
  const listen = ({ message }: Error): void => void said.push(message);
  process.on('warning', listen);
  const secret = `Qw7Ze4Rt9Yu2${'Io5Pa8Sd3Fg6'}`;
  await sentBy(() => import('./audit.ts'), { message: 'refused', extra: { answer: secret } });
  process.off('warning', listen);
  const sentence = said.find((one) => one.includes('looks like a secret')) ?? '';
  expect(page).toContain(sentence);
  expect(sentence).not.toBe('');
  expect(said.join()).not.toContain(secret);
});

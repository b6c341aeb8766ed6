import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, onTestFinished, vi } from 'vitest';

function shown(name: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../guide/fingerprint-rules-text.md'), 'utf8');
  return new RegExp(`<!-- shown: ${name} -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
}

async function sent(file: string, capture: () => void): Promise<readonly object[]> {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import(file);
  capture();
  await Sentry.flush();
  const events = receiver.items({ type: 'event' }).map((item) => Object(item.json()));
  await Sentry.close();
  await receiver.close();
  return events;
}

class DeclinedError extends Error {
  override readonly name = 'DeclinedError';
}

it('rules from a text name issues before an event leaves', async () => {
  const events = await sent('./instrument.ts', () => {
    Sentry.captureException(new DeclinedError('card 1 was declined'), { tags: { endpoint: '/pay' } });
    Sentry.captureException(new DeclinedError('card 2 was declined'));
    Sentry.captureEvent({
      exception: { values: [{ type: 'Error', value: 'Timed out: 7 s timed out' }] },
      transaction: '/pay',
      tags: {},
    });
    Sentry.captureEvent({ message: 'sold out' });
  });
  const fingerprints = events.map((event) => JSON.stringify(Reflect.get(event, 'fingerprint') ?? null));
  expect(fingerprints.filter((parts) => !parts.includes('template=')).sort()).toEqual([
    '["declined","/pay"]',
    '["timeout","/pay"]',
    'null',
  ]);
});

it('a file of rules that is partly wrong does what it can', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-rules-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'rules.txt');
  writeFileSync(file, 'error.type:A -> a\nerror.type:B-> b\n');
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  vi.stubEnv('FINGERPRINT_RULES', file);
  const events = await sent('./from-a-file.ts', () => {
    Sentry.captureEvent({ exception: { values: [{ type: 'A', value: 'late' }] } });
  });
  expect(events.map((event) => Reflect.get(event, 'fingerprint'))).toEqual([['a']]);
  expect(warn.mock.calls.flat().filter((sentence) => String(sentence).includes(file))).toEqual([
    `[vedette] The fingerprint rule ${file}:2, column 13, is not in force: a -> that the pattern before it takes for its own. Put a space there: error.type:TimeoutError -> timeout`,
  ]);
});

it('the page shows what the linter tells, and what is written for the server', async () => {
  const [{ told }, { text, left }] = await Promise.all([import('./lint.ts'), import('./export.ts')]);
  expect(`${told.join('\n')}\n`).toBe(shown('told'));
  expect(text).toBe(shown('exported'));
  expect(left).toEqual(JSON.parse(shown('left')));
});

it('stack-trace rules say which frames are our own code', async () => {
  const frames = [
    { function: 'main', filename: '/shop/main.js', in_app: true },
    { function: 'pay', filename: '/shop/generated/api.js', in_app: true },
    { function: 'retryTwice', filename: '/shop/retry.js', in_app: true },
  ];
  const [event] = await sent('./stack-rules.ts', () => {
    Sentry.captureEvent({ exception: { values: [{ type: 'Error', value: 'late', stacktrace: { frames } }] } });
  });
  expect(event).toMatchObject({
    exception: { values: [{ stacktrace: { frames: [{ in_app: true }, { in_app: true }, { in_app: false }] } }] },
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

function shown(name: string): unknown {
  const page = readFileSync(join(import.meta.dirname, '../../guide/sentry-rules.md'), 'utf8');
  return JSON.parse(new RegExp(`<!-- shown: ${name} -->\\n\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? 'null');
}

it('the rules of a project are applied before an event leaves', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./instrument.mjs');
  Sentry.captureEvent({
    message: 'no bed for MRN-12345678',
    tags: { clinic: 'north' },
    extra: { ward: 'seven', trace_token: 'kept', build: 'MRN-12345678' },
  });
  await Sentry.flush();
  const [event] = receiver.items({ type: 'event' }).map((item) => item.json());
  await Sentry.close();
  await receiver.close();

  expect(event).toMatchObject({
    message: 'no bed for [patient]',
    tags: { clinic: '*****' },
    extra: { ward: '[Filtered]', build: 'MRN-12345678' },
  });
  expect(JSON.stringify(event)).not.toContain('north');
});

it('the page shows what the snippets give', async () => {
  const [told, { suggestions }, { config, left }] = await Promise.all([
    import('./told.mjs'),
    import('./suggest.mjs'),
    import('./export.mjs'),
  ]);
  expect(JSON.parse(JSON.stringify({ payload: told.payload, meta: told.meta, findings: told.findings }))).toEqual(shown('told'));
  expect(suggestions).toEqual(shown('suggestions'));
  expect(config.rules?.['vedette:clinic/patient']).toEqual(shown('exported'));
  expect(left.map(({ id }) => id)).toContain('finance/card-in-groups');
});

import { SDK_VERSION } from '@sentry/node';
import { expectNoLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { inFolder, readmeFiles, readmeText } from './child-sample.ts';
import { itemsOf } from './receiver-sample.ts';
import { sdkLine } from './sdk-line.ts';
import { jsonOf, test } from './sdk-sample.ts';

/** What the files of the README plant. */
const planted = { email: 'jane.roe@example.com' };

describe('the files of the README', () => {
  const commands: readonly (readonly string[])[] = [
    ['--import', './instrument.mjs', 'app.mjs'],
    ['--import', './instrument.mjs', 'app.cjs'],
    ['app.cjs'],
    ['--import', './own-init.mjs', 'app.mjs'],
    ['--import', './second-client.mjs', 'app.mjs'],
  ];

  for (const command of commands) {
    test(`node ${command.join(' ')}: the error arrives scrubbed`, { timeout: 60_000 }, async ({ receiver }) => {
      await receiver.clear();
      const { code, stderr } = await inFolder(await readmeFiles(), ({ run }) => run(command, { SENTRY_DSN: receiver.dsn }));
      const envelopes = await receiver.envelopes();
      expectNoLeaks(envelopes, planted);
      const events = itemsOf(envelopes)
        .filter(({ type }) => type === 'event')
        .map(jsonOf);
      expect(events).toMatchObject([
        {
          sdk: { version: SDK_VERSION },
          level: 'fatal',
          tags: { contact: '[email]' },
          exception: { values: [{ value: 'no mail to [email]' }] },
        },
      ]);
      expect(stderr).toContain('Error: no mail to');
      expect(code).toBe(1);
    });
  }

  // The Sentry 11 line collects none to begin with.
  if (sdkLine < 11) {
    test('the line that collects no bodies on the Sentry 10 line does so', { timeout: 60_000 }, async ({ receiver }) => {
      const line = "Sentry.httpIntegration({ maxIncomingRequestBodySize: 'none' })";
      expect(await readmeText()).toContain(line);
      const app = `import { once } from 'node:events';
import { createServer, request } from 'node:http';
import * as Sentry from '@sentry/node';
const server = createServer(async (incoming, response) => {
  await once(incoming.on('data', () => undefined), 'end');
  Sentry.captureException(new Error('refused'));
  response.end();
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const outgoing = request({ port: server.address().port, method: 'POST' });
outgoing.end('a body');
await once(outgoing, 'response');
server.close();
await Sentry.close(2000);
process.exit();`;
      async function bodyWith(integrations: string): Promise<unknown> {
        await receiver.clear();
        const instrument = `import * as Sentry from '@sentry/node';
import { init } from '@vedette/node';
init({ dsn: process.env.SENTRY_DSN, integrations: [${integrations}] });`;
        await inFolder({ 'instrument.mjs': instrument, 'app.mjs': app }, ({ run }) =>
          run(['--import', './instrument.mjs', 'app.mjs'], { SENTRY_DSN: receiver.dsn }),
        );
        const [event] = itemsOf(await receiver.envelopes()).filter(({ type }) => type === 'event');
        return event && Object(jsonOf(event)).request.data;
      }
      expect(await bodyWith('')).toBe('a body');
      expect(await bodyWith(line)).toBeUndefined();
    });
  }
});

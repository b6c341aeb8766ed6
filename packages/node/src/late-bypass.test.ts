import * as Sentry from '@sentry/node';
import { findLeaks } from '@vedette/testing';
import { planted } from '@vedette/tooling/samples/planted';
import { describe, expect } from 'vitest';
import { inFolder } from './child-sample.ts';
import { init } from './index.ts';
import { itemsOf, startRemoteReceiver } from './receiver-sample.ts';
import { jsonOf, test } from './sdk-sample.ts';

const anr = 'anrIntegration({ anrThreshold: 200 })';
const options = "dsn: process.env.SENTRY_DSN, release: 'shop@1'";
const vedette = 'vedette: { warn: (sentence) => console.log(sentence) }';

/** How an application comes to the worker that looks whether its thread still answers. */
const starts = {
  'from the start': `import { anrIntegration } from '@sentry/node';\nimport { init } from '@vedette/node';\ninit({ ${options}, integrations: [${anr}], ${vedette} });\n`,
  'added later': `import { addIntegration, anrIntegration } from '@sentry/node';\nimport { init } from '@vedette/node';\ninit({ ${options}, ${vedette} });\naddIntegration(${anr});\n`,
} as const;

/** Names a person, keeps the thread busy for longer than is allowed, and leaves the worker time to send. */
const busy = `import { setTimeout as wait } from 'node:timers/promises';
import { getClient, setUser } from '@sentry/node';
setUser({ email: process.env.PLANTED_EMAIL });
// The worker alone keeps no process running.
setInterval(() => undefined, 1000);
await wait(200);
await getClient().getIntegrationByName('Anr').waitUntilWorkerReady?.();
await wait(1500);
for (const end = Date.now() + 1500; Date.now() < end; );
await wait(6000);
process.exit();
`;

// They mostly wait, and wait together.
describe.concurrent('the ANR worker, which sends by itself', () => {
  for (const [name, start] of Object.entries(starts)) {
    test(`${name}: what it sends is not guarded, and that is told once`, { timeout: 120_000 }, async ({
      onTestFinished,
      expect,
    }) => {
      const receiver = await startRemoteReceiver();
      onTestFinished(receiver.close);
      const variables = { SENTRY_DSN: receiver.dsn, PLANTED_EMAIL: planted.email };
      const { stdout } = await inFolder({ 'instrument.mjs': start, 'app.mjs': busy }, ({ run }) =>
        run(['--import', './instrument.mjs', 'app.mjs'], variables),
      );
      const envelopes = await receiver.envelopes();
      const types = itemsOf(envelopes)
        .filter(({ type }) => type === 'event')
        .map((item) => Object(jsonOf(item)).exception.values[0].type);
      expect(types).toEqual(['ApplicationNotResponding']);
      expect(new Set(findLeaks(envelopes, { email: planted.email }).map(({ name: leaked }) => leaked))).toEqual(
        new Set(['email']),
      );
      const told = stdout.split('\n').filter((line) => line.includes('anrIntegration()'));
      expect(told).toEqual([
        '[vedette] The worker of anrIntegration() sends events of its own, past Vedette. Remove anrIntegration().',
      ]);
    });
  }
});

test('an integration that is added later is told of once where it sends by itself, and never where it does not', async ({
  withSdk,
}) => {
  const said: string[] = [];
  await withSdk(
    (dsn) => init({ dsn, vedette: { warn: (sentence) => said.push(sentence) } }),
    async ({ client }) => {
      const before = said.length;
      Sentry.addIntegration({ name: 'Harmless' });
      for (const _again of [1, 2]) client.addIntegration({ name: 'ThreadBlocked' });
      expect(said.slice(before)).toEqual([
        '[vedette] The watchdog of eventLoopBlockIntegration() sends events of its own, past Vedette. Remove eventLoopBlockIntegration().',
      ]);
      expect(client.getIntegrationByName('Harmless')).toBeDefined();
    },
  );
});

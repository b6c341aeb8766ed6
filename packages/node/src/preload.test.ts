import { expectNoLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { inFolder, readmeFiles } from './child-sample.ts';
import { itemsOf } from './receiver-sample.ts';
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
        { level: 'fatal', tags: { contact: '[email]' }, exception: { values: [{ value: 'no mail to [email]' }] } },
      ]);
      expect(stderr).toContain('Error: no mail to');
      expect(code).toBe(1);
    });
  }
});

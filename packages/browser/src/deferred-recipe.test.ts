import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLeaks } from '@vedette/testing';
import { expect } from 'vitest';
import { test } from './browser-sample.ts';
import { planted } from './planted-sample.ts';
import { builtByVite, emptyFolder, removed, serve } from './recipes-sample.ts';

test('the recipe of the guide loads the guard in a file of its own, and an error from before it leaves scrubbed', async ({
  withVisit,
}) => {
  await withVisit(async ({ page, receiver }) => {
    const folder = await emptyFolder();
    const site = await serve(await builtByVite('later/sentry', folder, receiver.dsn()), { policy: "script-src 'self'" });
    const script = await readFile(join(folder, 'later/sentry/page.js'), 'utf8');
    expect(script).not.toContain('vedette.weight');
    const loaded: string[] = [];
    page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(site.url);
    await page.evaluate((email) => {
      setTimeout(() => {
        throw new Error(`no order of ${email}`);
      });
    }, planted.email);
    const event = Object((await receiver.waitFor(({ type }) => type === 'event', { timeout: 30_000 })).json());
    site.close();
    await removed(folder);
    expect(event.exception.values[0].value).toBe('no order of [email]');
    expect(findLeaks(receiver.envelopes(), planted)).toEqual([]);
    expect(loaded.some((path) => /^\/assets\/guard-/.test(path))).toBe(true);
  });
});

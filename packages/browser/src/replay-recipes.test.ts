import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { settled, test } from './browser-sample.ts';
import { planted } from './planted-sample.ts';
import { builtByVite, builtByWebpack, builtFiles, removed, serve } from './recipes-sample.ts';
import { segmentsOf } from './replay-segment-sample.ts';

/** The recipes of the guide: how each is built, and the Content-Security-Policy that it needs. */
const recipes = [
  { recipe: 'replay/vite', by: builtByVite, policy: "worker-src 'self'" },
  { recipe: 'replay/webpack', by: builtByWebpack, policy: "worker-src 'self'" },
  { recipe: 'replay/inline', by: builtByVite, policy: 'worker-src blob:' },
  { recipe: 'replay/own-detectors', by: builtByVite, policy: "worker-src 'self'" },
] as const;

describe('the recipes of the guide on Session Replay', () => {
  test('each loads its worker, and what leaves is scrubbed and compressed', async ({ withVisit }) => {
    const built = await builtFiles();
    const outcomes = await Promise.all(
      recipes.map(({ recipe, by, policy }) =>
        withVisit(async ({ page, receiver }) => {
          const site = await serve(await by(recipe, built, receiver.dsn()), { policy });
          const said: string[] = [];
          page.on('console', (message) => said.push(message.text()));
          await page.addInitScript(() => Reflect.set(Math, 'random', () => 0));
          await page.goto(site.url);
          await page.evaluate(() => document.querySelector('p')?.setAttribute('data-later', 'C-123456'));
          await receiver.waitFor((item) => item.type === 'replay_recording', { timeout: 30_000 });
          await settled(receiver);
          site.close();
          const segments = segmentsOf(receiver);
          return {
            recipe,
            said,
            leaks: findLeaks([...receiver.envelopes(), ...segments.map(({ json }) => json)], { email: planted.email }),
            isCompressed: segments.every(({ isCompressed }) => isCompressed),
            customer: segments.some(({ json }) => json.includes('"data-later":"[customer]"')),
            replays: segments.some(({ json }) => json.includes('"data-note":"[email]"')),
          };
        }),
      ),
    );
    await removed(built);
    expect(outcomes).toEqual(
      recipes.map(({ recipe }) => ({
        recipe,
        said: [],
        leaks: [],
        isCompressed: true,
        customer: recipe === 'replay/own-detectors',
        replays: true,
      })),
    );
  });
});

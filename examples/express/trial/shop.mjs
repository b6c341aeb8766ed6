import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';

function pathOf(file) {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** The command line that starts the shop: with Vedette or without, on the Sentry 10 or 11 line. */
function commandOf({ line, guarded }) {
  const folder = guarded ? '..' : '../unguarded';
  const imports = [...(line === 10 ? ['../../sdk-line-10.mjs'] : []), `${folder}/instrument.mjs`];
  return [
    '--conditions=@vedette/source',
    ...imports.flatMap((file) => ['--import', pathOf(file)]),
    pathOf(`${folder}/start.mjs`),
  ];
}

/** Starts the shop in a process of its own. `stop` answers with what the guard counted, if there is one. */
export async function startShop({ line, guarded, dsn, payments, customers }) {
  const child = startChild('The shop', commandOf({ line, guarded }), {
    env: {
      SENTRY_DSN: dsn,
      SENTRY_RELEASE: 'shop@1.4.2',
      PAYMENTS_URL: payments,
      SHOP_DATA: JSON.stringify(Object.values(customers)),
      VEDETTE_KEY: randomBytes(24).toString('hex'),
    },
  });
  const { origin } = await child.said(({ event }) => event === 'listening');
  return {
    origin,
    stop: async () => {
      const { lines, errors } = await child.stop();
      return { guard: lines.find(({ event }) => event === 'stopped')?.guard, errors };
    },
  };
}

// Serves the page with a receiver of its own until Ctrl-C.
import { fileURLToPath } from 'node:url';
import { startReceiver } from '@vedette/receiver';
import { createServer } from 'vite';

const receiver = await startReceiver({ port: 9797 });
process.env.VITE_SENTRY_DSN = receiver.dsn();
const server = await createServer({ configFile: fileURLToPath(new URL('vite.config.mjs', import.meta.url)) });
await server.listen();
console.log(`The page:              ${server.resolvedUrls.local[0]}`);
console.log(`What Sentry would get: ${receiver.origin}/?refresh=5`);

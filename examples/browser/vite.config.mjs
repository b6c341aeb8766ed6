import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

function decline(middlewares) {
  middlewares.use('/api/payments', (_request, response) => {
    response.writeHead(502, { 'content-type': 'application/json' }).end('{"error":"the acquirer timed out"}');
  });
}

/** The payment provider, which has a bad day. */
const payments = {
  name: 'payments',
  configureServer: ({ middlewares }) => decline(middlewares),
  configurePreviewServer: ({ middlewares }) => decline(middlewares),
};

export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  plugins: [payments],
  resolve: { conditions: ['@vedette/source', ...defaultClientConditions] },
});

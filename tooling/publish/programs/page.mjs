import { captureException, close } from '@sentry/browser';
import { init } from '@vedette/browser';

const sent = [];
const transport = () => ({
  send: async (envelope) => {
    sent.push(JSON.stringify(envelope));
    return { statusCode: 200 };
  },
  flush: async () => true,
});

init({ dsn: 'http://public@127.0.0.1/1', transport });
captureException(new Error('no mail to jane.roe@example.com'));
void close().then(() => {
  const text = sent.join('\n');
  if (!text.includes('no mail to [email]') || text.includes('jane.roe')) throw new Error('The page is not guarded.');
});

import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';

const receiver = await startReceiver();
Sentry.init({ dsn: receiver.dsn() });
Sentry.captureException(new Error('no stock'));

const item = await receiver.waitFor(({ type }) => type === 'event');
console.log(item.json()); // the event
console.log(receiver.envelopes()); // every byte that arrived, after decompression

await Sentry.close();
await receiver.close();

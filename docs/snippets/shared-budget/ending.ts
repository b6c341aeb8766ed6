import * as Sentry from '@sentry/node';

/** What an application does at its end: counts and tokens go back to Redis, and then the client is closed. */
export async function end(redis: { readonly close: () => Promise<unknown> }): Promise<void> {
  await Sentry.close(2000);
  await redis.close();
}

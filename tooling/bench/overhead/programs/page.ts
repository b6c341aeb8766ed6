/** What a page needs of Sentry: errors and traces. */
export const options: {
  readonly dsn: string;
  readonly release: string;
  readonly environment: string;
  readonly tracesSampleRate: number;
} = { dsn: 'https://public@sentry.invalid/1', release: 'shop@1.0.0', environment: 'production', tracesSampleRate: 0.1 };

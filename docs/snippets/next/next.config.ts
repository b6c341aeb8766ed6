import { withSentryConfig } from '@sentry/nextjs/config';

export default withSentryConfig({}, { telemetry: false });

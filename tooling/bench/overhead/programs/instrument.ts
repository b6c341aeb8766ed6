import { oneIn, readSetting } from './setting.ts';

const { variant, dsn, tracesOneIn, errors } = readSetting();

const options = {
  dsn,
  release: 'shop@1.0.0',
  environment: 'production',
  // As long for both: an event that finds no place in the queue costs less than one that is sent.
  transportOptions: { bufferSize: 4096 },
  ...(tracesOneIn > 0 && { tracesSampler: oneIn(tracesOneIn) }),
};

if (variant === 'plain') {
  const { init } = await import('@sentry/node');
  init(options);
}
if (variant === 'guarded') {
  const { init } = await import('@vedette/node');
  init({ ...options, vedette: { budget: { errors, traces: '1000000/minute' } } });
}

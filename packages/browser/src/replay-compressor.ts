// Sentry's own compression: evaluating it is what it is for.
import '@sentry/replay/worker-bundler';

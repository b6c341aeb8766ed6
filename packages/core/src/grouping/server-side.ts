import { messageOf, propertyOf } from '../sentry.ts';
import { isDefaultGrouping } from './rule.ts';
import type { Views } from './views.ts';

/** Whose grouping names the issue: Sentry's, that and a fingerprint, or a fingerprint alone. */
export type GroupingMode = 'default' | 'hybrid' | 'custom';

/** What Sentry's server does with an event as it is sent. */
export interface ServerSide {
  /** What the hash of the issue is made of. */
  readonly hashOf: readonly ('fingerprint' | 'frames' | 'type' | 'value' | 'message' | 'nothing')[];
  /** Whether Sentry may merge the issue with a similar one: never, with one of the same fingerprint, or with any. */
  readonly aiGrouping: 'off' | 'same fingerprint' | 'on';
  /** What the answer depends on, as sentences. */
  readonly unless: readonly string[];
}

export function modeOf(fingerprint: readonly string[]): GroupingMode {
  if (!fingerprint.some(isDefaultGrouping)) return 'custom';
  return fingerprint.every(isDefaultGrouping) ? 'default' : 'hybrid';
}

function defaultHash(event: object, { hasFrames, exceptions }: Views): ServerSide['hashOf'] {
  const threads: unknown = propertyOf(propertyOf(event, 'threads'), 'values');
  const hasThreads = Array.isArray(threads) && threads.some((thread) => propertyOf(thread, 'stacktrace') !== undefined);
  if (hasFrames || hasThreads) return ['frames'];
  if (exceptions.length > 0) return ['type', 'value'];
  return messageOf(event) === undefined ? ['nothing'] : ['message'];
}

/** What the server does, as far as the event tells; `byFrames` says that the rule went by frames. */
export function serverSideOf(
  event: object,
  views: Views,
  { mode, byFrames }: { readonly mode: GroupingMode; readonly byFrames: boolean },
): ServerSide {
  const own = defaultHash(event, views);
  const hasStack = own.includes('frames');
  return {
    hashOf: mode === 'custom' ? ['fingerprint'] : mode === 'hybrid' ? ['fingerprint', ...own] : own,
    aiGrouping: mode === 'custom' || !hasStack ? 'off' : mode === 'hybrid' ? 'same fingerprint' : 'on',
    unless: [
      "A fingerprint rule in the project's settings, or one of Sentry's own, replaces what the event brings.",
      ...(mode !== 'custom' && hasStack ? ['Source maps and stack trace rules change the frames that are hashed.'] : []),
      ...(byFrames ? ['The rule goes by frames; a rule on the server may see others, once source maps are applied.'] : []),
    ],
  };
}

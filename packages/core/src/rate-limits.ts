import { propertyOf, textOf } from './sentry.ts';

/** What the server has told not to send for now, as the SDK's transport keeps it. */
export interface RateLimits {
  /** Reads what the transport answered. */
  readonly hear: (response: unknown, now: number) => void;
  readonly isLimited: (category: string, now: number) => boolean;
}

/** How long a limit lasts that tells no time, in seconds. */
const usual = 60;

function delayOf(seconds: string): number {
  const delay = Number.parseInt(seconds, 10);
  return (Number.isNaN(delay) ? usual : delay) * 1000;
}

/** How long to wait by a Retry-After header (RFC 9110, section 10.2.3), in milliseconds. */
function retryAfter(header: string, now: number): number {
  const date = Number.isNaN(Number.parseInt(header, 10)) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? delayOf(header) : date - now;
}

/**
 * Mirrors the limits of a Sentry server: `X-Sentry-Rate-Limits` is a list of `seconds:categories:scope:reason:namespaces`,
 * with categories parted by semicolons and none for all; else Retry-After, else a status of 429.
 */
export function createRateLimits(): RateLimits {
  const until = new Map<string, number>();

  function hear(response: unknown, now: number): void {
    const headers = propertyOf(response, 'headers');
    const [limits, after] = [textOf(headers, 'x-sentry-rate-limits'), textOf(headers, 'retry-after')];
    if (limits !== undefined && limits !== '') {
      for (const limit of limits.trim().split(',')) {
        const [seconds = '', categories = ''] = limit.split(':', 5);
        for (const category of categories === '' ? ['all'] : categories.split(';')) until.set(category, now + delayOf(seconds));
      }
    } else if (after !== undefined && after !== '') until.set('all', now + retryAfter(after, now));
    else if (propertyOf(response, 'statusCode') === 429) until.set('all', now + usual * 1000);
  }

  return { hear, isLimited: (category, now) => (until.get(category) ?? until.get('all') ?? 0) > now };
}

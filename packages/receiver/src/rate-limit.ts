import { isObject, type JsonObject } from './json.ts';

/** What following envelopes are answered with. */
export interface RateLimit {
  /** How long it lasts, in seconds. */
  readonly seconds: number;
  /** Data categories, such as `error`; none means all. */
  readonly categories: readonly string[];
  /** 429 refuses the envelopes; 200 keeps them and only tells the client. */
  readonly status: 200 | 429;
}

/** A rate limit as it is asked for: all categories and status 429 unless something else is said. */
export type RateLimitWish = Pick<RateLimit, 'seconds'> & Partial<RateLimit>;

/** A rate limit that runs out. */
export interface RateLimitSwitch {
  set(limit: RateLimit): void;
  clear(): void;
  /** The limit in force with the seconds that remain, or undefined. */
  current(): RateLimit | undefined;
}

/** Creates the switch, off. */
export function createRateLimitSwitch({ now = Date.now }: { readonly now?: () => number } = {}): RateLimitSwitch {
  let active: { readonly limit: RateLimit; readonly until: number } | undefined;
  return {
    set(limit) {
      active = { limit, until: now() + limit.seconds * 1000 };
    },
    clear() {
      active = undefined;
    },
    current() {
      if (active === undefined || active.until <= now()) return undefined;
      return { ...active.limit, seconds: Math.ceil((active.until - now()) / 1000) };
    },
  };
}

/** The headers Sentry tells a client about a limit with. */
export function rateLimitHeaders({ seconds, categories, status }: RateLimit): Readonly<Record<string, string>> {
  const limits = { 'x-sentry-rate-limits': `${seconds}:${categories.join(';')}:organization` };
  return status === 429 ? { ...limits, 'retry-after': String(seconds) } : limits;
}

export type RateLimitRequest = { readonly ok: true; readonly limit: RateLimit } | { readonly ok: false; readonly detail: string };

const MAX_SECONDS = 86_400;

/** Checks what a control request asks for. */
export function readRateLimit(value: unknown): RateLimitRequest {
  const wish: JsonObject = isObject(value) ? value : {};
  const { seconds, categories = [], status = 429 } = wish;
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds <= MAX_SECONDS)) {
    return { ok: false, detail: `seconds must be a number above 0, at most ${MAX_SECONDS}` };
  }
  if (!Array.isArray(categories) || categories.length > 50 || !categories.every(isCategory)) {
    return { ok: false, detail: 'categories must be an array of names such as "error"' };
  }
  if (status !== 429 && status !== 200) return { ok: false, detail: 'status must be 429 or 200' };
  return { ok: true, limit: { seconds, categories, status } };
}

function isCategory(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z_]{1,40}$/.test(value);
}

import { categoryOf } from '../data-category.ts';
import { countsIn } from '../loss.ts';
import type { Envelope, EnvelopeItem } from '../sentry.ts';
import type { Project } from './dsn.ts';
import { writeEnvelope } from './envelope.ts';
import { withInference } from './inference.ts';
import { createLimits, type HeaderTexts } from './limits.ts';
import type { Losses } from './losses.ts';

/** What Sentry answered, as a transport tells it to the SDK and to the door. */
export interface UpstreamAnswer {
  readonly statusCode: number;
  readonly headers: HeaderTexts;
}

/** The part of the platform's `fetch` that is asked. */
export type Forward = (
  url: string,
  request: {
    readonly method: 'POST';
    readonly headers: HeaderTexts;
    readonly body: Uint8Array;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => PromiseLike<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { cancel(): PromiseLike<unknown> } | null;
}>;

/** The way to one project of Sentry. */
export interface Upstream {
  /** Sends an envelope; rejects where Sentry cannot be reached. `address` is the visitor's, where it may be told. */
  readonly send: (envelope: Envelope, address: string | undefined) => Promise<UpstreamAnswer>;
  /** What Sentry has told not to send for now, as a page is told. */
  readonly limits: () => HeaderTexts;
  /** Sends what was lost and is not told yet. It never rejects. */
  readonly report: () => Promise<void>;
}

export interface UpstreamOptions {
  readonly losses: Losses;
  readonly forward: Forward;
  /** After how many milliseconds Sentry counts as not reachable. */
  readonly patience: number;
  readonly now: () => number;
}

/** Of what Sentry answers, what a page is told. */
const told = ['retry-after', 'x-sentry-rate-limits'] as const;

/** A header's text, where it is one that a server can hand on. */
function fitText(text: string | null): string | undefined {
  return text !== null && /^[\x20-\x7e]{1,1000}$/.test(text) ? text : undefined;
}

/** Rejects with the signal: a way that does not heed it must not be waited for. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

export function createUpstream({ dsn, url }: Project, { losses, forward, patience, now }: UpstreamOptions): Upstream {
  const limits = createLimits();

  /** Client reports tell of losses and are none. */
  function lose(reason: string, items: readonly EnvelopeItem[]): void {
    for (const item of items) {
      if (item[0]['type'] === 'client_report') continue;
      for (const [category, quantity] of countsIn(item)) losses.record(reason, category, quantity);
    }
  }

  async function deliver([headers, items]: Envelope, address: string | undefined): Promise<UpstreamAnswer> {
    const infer = address === undefined ? 'never' : 'auto';
    const signal = AbortSignal.timeout(patience);
    const answering = forward(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-sentry-envelope',
        ...(address !== undefined && { 'x-forwarded-for': address }),
      },
      body: writeEnvelope([{ ...headers, dsn }, items.map((item) => withInference(item, infer))]),
      redirect: 'manual',
      signal,
    });
    const answer = await Promise.race([answering, abortOf(signal)]);
    Promise.resolve(answer.body?.cancel()).catch(() => undefined);
    // A redirection is not followed; what is told of one may be no status at all.
    if (answer.status < 200 || (answer.status >= 300 && answer.status < 400)) throw new TypeError('The envelope was redirected.');
    const texts = told.flatMap((name): [string, string][] => {
      const text = fitText(answer.headers.get(name));
      return text === undefined ? [] : [[name, text]];
    });
    const heard = Object.fromEntries(texts);
    limits.hear(answer.status, heard, now());
    return { statusCode: answer.status, headers: { ...heard, ...limits.told(now()) } };
  }

  async function send([headers, items]: Envelope, address: string | undefined): Promise<UpstreamAnswer> {
    const isLimited = ([own]: EnvelopeItem): boolean => limits.isLimited(categoryOf(own), now());
    const leaving = items.filter((item) => !isLimited(item));
    lose('ratelimit_backoff', items.filter(isLimited));
    if (leaving.length === 0 && items.length > 0) return { statusCode: 429, headers: limits.told(now()) };
    const report = losses.take(now());
    try {
      const answer = await deliver([headers, report === undefined ? leaving : [...leaving, report.item]], address);
      if (answer.statusCode >= 400) report?.giveBack();
      if (answer.statusCode === 413) lose('send_error', leaving);
      return answer;
    } catch (thrown) {
      report?.giveBack();
      lose('network_error', leaving);
      throw thrown;
    }
  }

  async function report(): Promise<void> {
    const untold = limits.isLimited('internal', now()) ? undefined : losses.take(now());
    if (untold === undefined) return;
    try {
      const { statusCode } = await deliver([{ sent_at: new Date(now()).toISOString() }, [untold.item]], undefined);
      if (statusCode >= 400) untold.giveBack();
    } catch (_unreachable) {
      untold.giveBack();
    }
  }

  return { send, limits: () => limits.told(now()), report };
}

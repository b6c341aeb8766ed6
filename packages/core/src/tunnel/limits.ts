/** Headers by their names in small letters. */
export type HeaderTexts = Readonly<Record<string, string>>;

/** What Sentry has told not to send for now: obeyed here, and told to the pages. */
export interface Limits {
  readonly hear: (status: number, headers: HeaderTexts, now: number) => void;
  readonly isLimited: (category: string, now: number) => boolean;
  /** What a page is told, in seconds from now; empty where nothing is limited. */
  readonly told: (now: number) => HeaderTexts;
}

/** How many limits are remembered, and the longest that is. */
const most = 50;
const longest = 1000;

/** Each limit that a header holds: what stands behind its seconds, and the seconds. */
function limitsIn(header: string): readonly (readonly [what: string, seconds: number])[] {
  return header
    .slice(0, longest)
    .split(',')
    .slice(0, most)
    .flatMap((limit): (readonly [string, number])[] => {
      const [, seconds = '', what = ''] = /^\s*(\d{1,9})(:[\w:;.-]{0,200})?\s*$/.exec(limit) ?? [];
      return seconds === '' ? [] : [[what === '' ? '::' : what, Number(seconds)]];
    });
}

/** For how many seconds nothing may be sent, of an answer that says no more than that (RFC 9110, section 10.2.3). */
function waitIn(status: number, headers: HeaderTexts, now: number): number | undefined {
  const after = headers['retry-after'];
  if (after === undefined) return status === 429 ? 60 : undefined;
  if (/^\d{1,9}$/.test(after)) return Number(after);
  const date = Date.parse(after);
  return Number.isNaN(date) ? 60 : (date - now) / 1000;
}

/** Whether what stands behind the seconds of a limit names a category, or none and so all. */
function isOf(what: string, category: string): boolean {
  const categories = what.split(':')[1] ?? '';
  return categories === '' || categories.split(';').includes(category);
}

export function createLimits(): Limits {
  const until = new Map<string, number>();

  function hear(status: number, headers: HeaderTexts, now: number): void {
    const limits = limitsIn(headers['x-sentry-rate-limits'] ?? '');
    const wait = limits.length > 0 ? undefined : waitIn(status, headers, now);
    for (const [what, seconds] of wait === undefined ? limits : ([['::', wait]] as const)) until.set(what, now + seconds * 1000);
    for (const [what, end] of until) if (end <= now || until.size > most) until.delete(what);
  }

  function told(now: number): HeaderTexts {
    const limits = [...until].filter(([, end]) => end > now).map(([what, end]) => `${Math.ceil((end - now) / 1000)}${what}`);
    return limits.length === 0 ? {} : { 'x-sentry-rate-limits': limits.join(', ') };
  }

  const isLimited = (category: string, now: number): boolean =>
    [...until].some(([what, end]) => end > now && isOf(what, category));
  return { hear, isLimited, told };
}

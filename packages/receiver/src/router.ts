import { type Answer, answerPage, refuse } from './answer.ts';
import type { Control } from './control.ts';
import type { Intake } from './intake.ts';
import { answerApi } from './json-api.ts';
import type { Ledger } from './ledger.ts';
import { issuePage } from './page/issue.ts';
import { itemPage } from './page/item.ts';
import { overviewPage } from './page/overview.ts';
import { stylesheet } from './page/stylesheet.ts';
import { typePage } from './page/type.ts';
import type { RateLimitSwitch } from './rate-limit.ts';
import type { Handler } from './server.ts';

export interface RouterOptions {
  readonly intake: Intake;
  readonly control: Control;
  readonly ledger: Ledger;
  readonly rateLimit: RateLimitSwitch;
}

/** Creates the table of everything that can be asked for. */
export function createRouter({ intake, control, ledger, rateLimit }: RouterOptions): Handler {
  return async (request, url) => {
    const project = /^\/api\/([\w-]{1,64})\/envelope\/?$/.exec(url.pathname)?.[1];
    if (project !== undefined) return intake(request, url, project);
    const steered = await control(request, url);
    if (steered !== undefined) return steered;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'no such action', { headers: { allow: 'GET, HEAD' } });
    return answerApi(url, { ledger, rateLimit }) ?? pageFor(url, { ledger, rateLimit }) ?? refuse(404, 'no such page');
  };
}

function pageFor(url: URL, { ledger, rateLimit }: Pick<RouterOptions, 'ledger' | 'rateLimit'>): Answer | undefined {
  if (url.pathname === '/style.css')
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: stylesheet };
  const refresh = refreshSeconds(url.searchParams.get('refresh'));
  if (url.pathname === '/')
    return answerPage(overviewPage({ ledger, limit: rateLimit.current(), dsn: `http://vedette@${url.host}/1`, refresh }));
  const type = typeIn(url.pathname);
  if (type !== undefined) return answerPage(typePage(type, { ledger, refresh }));
  const issue = ledger.issue(/^\/issues\/([\da-f]{16})$/.exec(url.pathname)?.[1] ?? '');
  if (issue !== undefined) return answerPage(issuePage(issue, { ledger, refresh }));
  const item = ledger.item(Number(/^\/items\/(\d{1,15})$/.exec(url.pathname)?.[1] ?? 0));
  return item === undefined ? undefined : answerPage(itemPage(item, { refresh }));
}

function typeIn(path: string): string | undefined {
  const encoded = /^\/types\/([^/]{1,1000})$/.exec(path)?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch (_malformed) {
    return undefined;
  }
}

function refreshSeconds(given: string | null): number | undefined {
  const seconds = given !== null && /^\d{1,4}$/.test(given) ? Number(given) : 0;
  return seconds > 0 ? seconds : undefined;
}

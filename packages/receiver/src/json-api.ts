import { type Answer, answerJson, refuse } from './answer.ts';
import { discardedOf } from './client-report.ts';
import { type Item, summarizeItem } from './item.ts';
import { decodeText } from './json.ts';
import type { Ledger } from './ledger.ts';
import type { RateLimitSwitch } from './rate-limit.ts';

export interface JsonApiOptions {
  readonly ledger: Ledger;
  readonly rateLimit: RateLimitSwitch;
}

/** Answers with what was received, or gives undefined where a path is none of its own. */
export function answerApi(url: URL, { ledger, rateLimit }: JsonApiOptions): Answer | undefined {
  const single = /^\/api\/items\/(\d{1,15})(\.json|\/raw)$/.exec(url.pathname);
  if (single !== null) {
    const item = ledger.item(Number(single[1]));
    if (item === undefined) return refuse(404, 'no such item is kept');
    return single[2] === '/raw' ? raw(item) : answerJson(describe(item));
  }
  switch (url.pathname) {
    case '/healthz':
      return answerJson({ ok: true });
    case '/api/summary.json':
      return answerJson({ ...ledger.summary(), refusals: ledger.refusals(), rateLimit: rateLimit.current() ?? null });
    case '/api/issues.json':
      return answerJson(ledger.issues());
    case '/api/items.json':
      return listItems(url.searchParams, ledger);
    case '/api/client-reports.json':
      return answerJson({ totals: ledger.summary().clientReports, reports: ledger.items({ type: 'client_report' }).map(report) });
    default:
      return undefined;
  }
}

function listItems(query: URLSearchParams, ledger: Ledger): Answer {
  const limit = query.get('limit') ?? '100';
  if (!/^\d{1,6}$/.test(limit)) return refuse(400, 'limit must be a whole number');
  const type = query.get('type') ?? undefined;
  return answerJson(ledger.items({ type, limit: Number(limit) }).map(summarizeItem));
}

function describe(item: Item): unknown {
  const json = item.json();
  const text = json === undefined ? (decodeText(item.payload) ?? null) : undefined;
  const { envelopeHeader, header } = item;
  return { ...summarizeItem(item), envelopeHeader, header, ...(text === undefined ? { json } : { text }) };
}

function report(item: Item): unknown {
  return { number: item.number, receivedAt: item.receivedAt, discarded: discardedOf(item.json()) };
}

function raw(item: Item): Answer {
  const isText = decodeText(item.payload)?.includes('\0') === false;
  const name = `attachment; filename="item-${item.number}.${isText ? 'txt' : 'bin'}"`;
  const type = isText ? 'text/plain; charset=utf-8' : 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type, 'content-disposition': name }, body: item.payload };
}

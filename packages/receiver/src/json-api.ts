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
    return single[2] === '/raw' ? raw(item.payload, `item-${item.number}`) : answerJson(describe(item));
  }
  const envelope = /^\/api\/envelopes\/(\d{1,15})\/raw$/.exec(url.pathname);
  if (envelope !== null) {
    const kept = ledger.envelopes().find(({ number }) => number === Number(envelope[1]));
    return kept === undefined ? refuse(404, 'no such envelope is kept') : raw(kept.bytes, `envelope-${kept.number}`);
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
    case '/api/envelopes.json':
      return answerJson(ledger.envelopes().map(({ number, bytes }) => ({ number, bytes: bytes.length })));
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

/** Bytes as received, to be saved and not shown. */
function raw(bytes: Uint8Array, name: string): Answer {
  const isText = decodeText(bytes)?.includes('\0') === false;
  const file = `attachment; filename="${name}.${isText ? 'txt' : 'bin'}"`;
  const type = isText ? 'text/plain; charset=utf-8' : 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type, 'content-disposition': file }, body: bytes };
}

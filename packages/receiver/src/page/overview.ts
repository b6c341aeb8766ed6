import type { Issue } from '../issue.ts';
import type { Ledger } from '../ledger.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { Refusal } from '../summary.ts';
import { type Html, html } from './html.ts';
import { itemTable } from './item-table.ts';
import { layout } from './layout.ts';
import { bars, formatCount, formatTime, marked, section } from './part.ts';
import { typePath } from './type.ts';

export interface OverviewOptions {
  readonly ledger: Ledger;
  readonly limit: RateLimit | undefined;
  readonly dsn: string;
  readonly refresh: number | undefined;
}

/** The first page: issues, what was replaced, counts, and the latest items. */
export function overviewPage({ ledger, limit, dsn, refresh }: OverviewOptions): string {
  const summary = ledger.summary();
  const issues = ledger.issues();
  const refused = Object.values(summary.refused).reduce((sum, count) => sum + count, 0);
  const content = html`
${limit === undefined ? undefined : html`<p class="notice">Envelopes are answered with ${limit.status} and a rate limit for another ${limit.seconds} s: ${limit.categories.join(', ') || 'all categories'}.</p>`}
<ul class="tiles">
${tile('Issues', summary.issues)}
${tile('Events', summary.events)}
${tile('Events, weighted', summary.weightedEvents)}
${tile('Envelopes', summary.envelopes)}
${tile('Refused', refused)}
${tile('Items kept', summary.kept.items)}
</ul>
${section('Issues', issues.length === 0 ? empty(dsn) : issueTable(issues.slice(0, 100)), { aside: issues.length > 100 ? 'the latest 100' : undefined })}
<div class="columns">
${section('Replaced, by label', bars(summary.replaced) ?? nothing('No label such as [email] was found.'))}
${section('Items by type', bars(summary.items, { pathOf: typePath }) ?? nothing('Nothing arrived yet.'))}
${section('Dropped by clients', bars(summary.clientReports) ?? nothing('No client report arrived.'))}
${section('Replaced, by rule', bars(summary.remarks))}
</div>
${section('Latest items', itemTable(ledger.items({ limit: 50 })))}
${section('Refused envelopes', refusalTable(ledger.refusals()))}
${issues.length === 0 ? undefined : html`<footer>DSN <code>${dsn}</code> · <a href="/api/summary.json">summary.json</a> · <a href="/api/issues.json">issues.json</a> · <a href="/api/items.json">items.json</a></footer>`}`;
  return layout(content, { title: 'Overview', refresh });
}

function tile(name: string, count: number): Html {
  return html`<li><b>${formatCount(count)}</b> ${name}</li>`;
}

function empty(dsn: string): Html {
  return html`<p class="empty">No error event has arrived. Give this DSN to a Sentry SDK: <code>${dsn}</code></p>`;
}

function nothing(text: string): Html {
  return html`<p class="quiet">${text}</p>`;
}

function issueTable(issues: readonly Issue[]): Html {
  const rows = issues.map(
    (issue) => html`<tr>
<td><a class="title level-${levelClass(issue.level)}" href="/issues/${issue.id}">${marked(issue.title)}</a><div class="quiet">${marked(issue.culprit)}</div></td>
<td class="count">${formatCount(issue.events)}</td>
<td class="count">${formatCount(issue.weightedEvents)}</td>
<td>${formatTime(issue.firstSeen)}</td>
<td>${formatTime(issue.lastSeen)}</td>
</tr>`,
  );
  return html`<div class="wide"><table class="list"><thead><tr><th>Issue</th><th class="count">Events</th><th class="count">Weighted</th><th>First (UTC)</th><th>Last (UTC)</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function levelClass(level: string): string {
  return ['fatal', 'error', 'warning', 'info', 'debug'].includes(level) ? level : 'error';
}

function refusalTable(refusals: readonly Refusal[]): Html | undefined {
  if (refusals.length === 0) return undefined;
  const rows = [...refusals]
    .reverse()
    .map(
      ({ receivedAt, status, detail }) =>
        html`<tr><td>${formatTime(receivedAt)}</td><td class="count">${status}</td><td>${detail}</td></tr>`,
    );
  return html`<div class="wide"><table class="list"><thead><tr><th>Time (UTC)</th><th class="count">Status</th><th>Reason</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

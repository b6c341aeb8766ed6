import type { Issue } from '../issue.ts';
import type { Ledger } from '../ledger.ts';
import { eventDetail } from './event.ts';
import { html } from './html.ts';
import { itemTable } from './item-table.ts';
import { layout } from './layout.ts';
import { facts, formatCount, formatTime, marked, section } from './part.ts';
import { replacedSections } from './replaced.ts';

export interface IssuePageOptions {
  readonly ledger: Ledger;
  readonly refresh: number | undefined;
}

/** One issue with its latest event. */
export function issuePage(issue: Issue, { ledger, refresh }: IssuePageOptions): string {
  const events = ledger.items({ type: 'event' }).filter((item) => item.issue === issue.id);
  const latest = events.at(-1);
  const content = html`
<div class="heading">
<h1>${marked(issue.title)}</h1>
<p class="quiet">${marked(issue.culprit)}</p>
<ul class="tiles">
<li><b>${formatCount(issue.events)}</b> events</li>
<li><b>${formatCount(issue.weightedEvents)}</b> weighted</li>
<li><b>${formatTime(issue.firstSeen)}</b> first seen</li>
<li><b>${formatTime(issue.lastSeen)}</b> last seen</li>
</ul>
</div>
${latest === undefined ? html`<p class="empty">The events of this issue are no longer kept.</p>` : html`${replacedSections(latest)}${eventDetail(latest.json())}`}
${section('Grouped by', facts({ fingerprint: issue.fingerprint }))}
${section('Events kept', itemTable(events.slice(-50)))}`;
  return layout(content, { title: issue.title, refresh });
}

import type { Item } from '../item.ts';
import { decodeText } from '../json.ts';
import { eventDetail } from './event.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { formatBytes, marked, printed, section } from './part.ts';
import { replacedSections } from './replaced.ts';

const MAX_TEXT = 200_000;
const eventful: readonly string[] = ['event', 'transaction', 'feedback'];

/** One item with its headers and its content. */
export function itemPage(item: Item, { refresh }: { readonly refresh: number | undefined }): string {
  const json = item.json();
  const content = html`
<div class="heading">
<h1><span class="type">${item.type}</span> ${item.number}</h1>
<p class="quiet">${formatBytes(item.payload.length)} · received ${item.receivedAt} · project ${item.projectId} · envelope ${item.envelope}
 · <a href="/api/items/${item.number}/raw">payload as received</a> · <a href="/api/items/${item.number}.json">JSON</a>
${item.issue === undefined ? undefined : html` · <a href="/issues/${item.issue}">issue</a>`}
${item.weight === 1 ? undefined : html` · stands for ${item.weight} events`}</p>
${item.problem === undefined ? undefined : html`<p class="notice">${item.problem}</p>`}
</div>
${replacedSections(item)}
${json !== undefined && eventful.includes(item.type) ? eventDetail(json) : undefined}
${section('Payload', payloadOf(item, json))}
${section('Item header', printed(item.header))}
${section('Envelope header', printed(item.envelopeHeader))}`;
  return layout(content, { title: `${item.type} ${item.number}`, refresh });
}

function payloadOf(item: Item, json: unknown): Html {
  if (json !== undefined) return printed(json);
  const text = decodeText(item.payload);
  if (text === undefined || text.includes('\0'))
    return html`<p class="quiet">${formatBytes(item.payload.length)} that are not text.</p>`;
  return html`<pre>${marked(text, { maximum: MAX_TEXT })}</pre>`;
}

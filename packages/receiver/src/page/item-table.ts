import type { Item } from '../item.ts';
import { type Html, html } from './html.ts';
import { formatBytes, formatTime, marked } from './part.ts';

/** Items, the latest first, or undefined where there are none. */
export function itemTable(items: readonly Item[]): Html | undefined {
  if (items.length === 0) return undefined;
  const rows = [...items].reverse().map(
    (item) => html`<tr>
<td class="count"><a href="/items/${item.number}">${item.number}</a></td>
<td><span class="type">${item.type}</span></td>
<td>${formatTime(item.receivedAt)}</td>
<td class="count">${formatBytes(item.payload.length)}</td>
<td class="labels">${item.problem === undefined ? labelsOf(item) : html`<span class="problem">${item.problem}</span>`}</td>
</tr>`,
  );
  return html`<div class="wide"><table class="list"><thead><tr><th class="count">No.</th><th>Type</th><th>Received (UTC)</th><th class="count">Size</th><th>Replaced</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function labelsOf(item: Item): readonly Html[] {
  return Object.entries(item.replaced.labels)
    .slice(0, 12)
    .map(([label, count]) => html`${marked(label)}${count > 1 ? ` ×${count}` : ''} `);
}

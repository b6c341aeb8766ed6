import type { Item } from '../item.ts';
import { type Html, html } from './html.ts';
import { bars, section } from './part.ts';

/** What was replaced in one item, by label and by rule. */
export function replacedSections({ replaced }: Pick<Item, 'replaced'>): Html {
  const labels = section('Replaced here, by label', bars(replaced.labels));
  const remarks = section('Replaced here, by rule', bars(replaced.remarks));
  return html`<div class="columns">${labels}${remarks}</div>`;
}

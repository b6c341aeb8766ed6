import type { Ledger } from '../ledger.ts';
import { html } from './html.ts';
import { itemTable } from './item-table.ts';
import { layout } from './layout.ts';
import { formatCount, section } from './part.ts';

export interface TypePageOptions {
  readonly ledger: Ledger;
  readonly refresh: number | undefined;
}

const MAX_ITEMS = 500;

/** The page of a type of items. */
export function typePath(type: string): string {
  return `/types/${encodeURIComponent(type)}`;
}

/** The kept items of one type, the latest first. */
export function typePage(type: string, { ledger, refresh }: TypePageOptions): string {
  const items = ledger.items({ type });
  const shown = items.slice(-MAX_ITEMS);
  const aside = shown.length < items.length ? `the latest ${MAX_ITEMS} of ${formatCount(items.length)}` : undefined;
  const table = itemTable(shown) ?? html`<p class="quiet">No item of this type is kept.</p>`;
  return layout(section(`Items of type ${type}`, table, { aside }), { title: type, refresh });
}

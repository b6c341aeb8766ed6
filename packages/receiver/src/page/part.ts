import { splitAtLabels } from '../label.ts';
import { type Content, type Html, html } from './html.ts';

const MAX_TEXT = 20_000;
const MAX_PRINTED = 200_000;

/** A text with its labels marked; what is very long is cut, and says so. */
export function marked(text: string, { maximum = MAX_TEXT }: { readonly maximum?: number } = {}): Html {
  const parts = splitAtLabels(text.slice(0, maximum)).map((part) => (part.label ? html`<mark>${part.text}</mark>` : part.text));
  const rest = text.length - maximum;
  return html`${parts}${rest > 0 ? html`<span class="cut"> … ${rest} characters more</span>` : undefined}`;
}

/** A JSON value: text as it is, anything else printed. */
export function printed(value: unknown): Html {
  if (typeof value === 'string') return marked(value);
  if (typeof value !== 'object' || value === null) return marked(String(value));
  return html`<pre>${marked(JSON.stringify(value, null, 2), { maximum: MAX_PRINTED })}</pre>`;
}

/** A heading with content below, or nothing where there is no content. */
export function section(title: string, content: Content, { aside }: { readonly aside?: Content } = {}): Html {
  if (content === undefined || (Array.isArray(content) && content.length === 0)) return html``;
  return html`<section><h2>${title}${aside === undefined ? undefined : html` <small>${aside}</small>`}</h2>${content}</section>`;
}

/** Names and values, or undefined where there are none. */
export function facts(values: Readonly<Record<string, unknown>>): Html | undefined {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (known.length === 0) return undefined;
  const rows = known.slice(0, 200).map(([name, value]) => html`<div><dt>${marked(name)}</dt><dd>${printed(value)}</dd></div>`);
  return html`<dl class="facts">${rows}</dl>`;
}

/** Names with counts and bars, each a link where there is a page for it, or undefined where there are none. */
export function bars(
  counts: Readonly<Record<string, number>>,
  { pathOf }: { readonly pathOf?: (name: string) => string } = {},
): Html | undefined {
  const all = Object.entries(counts).sort(([, left], [, right]) => right - left);
  if (all.length === 0) return undefined;
  const highest = Math.max(...all.map(([, count]) => count), 1);
  const rows = all
    .slice(0, 40)
    .map(
      ([name, count]) =>
        html`<tr><th scope="row">${pathOf === undefined ? marked(name) : html`<a href="${pathOf(name)}">${marked(name)}</a>`}</th><td><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${(count / highest) * 100}" height="8"/></svg></td><td class="count">${formatCount(count)}</td></tr>`,
    );
  return html`<table class="bars"><tbody>${rows}</tbody></table>`;
}

/** A count with its thousands apart. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** A time of day, with the whole date for machines. */
export function formatTime(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(11, 19)}</time>`;
}

/** A size in bytes for people. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}

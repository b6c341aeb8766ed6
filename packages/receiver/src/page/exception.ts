import { type Exception, exceptionsOf, type Frame } from '../event.ts';
import { type Html, html } from './html.ts';
import { marked } from './part.ts';

/** The exceptions of an event, the one that was caught first, each with its newest call first. */
export function exceptionList(event: unknown): readonly Html[] {
  return [...exceptionsOf(event)].reverse().map((exception, index) => showException(exception, { cause: index > 0 }));
}

function showException({ type, value, mechanism, frames }: Exception, { cause }: { readonly cause: boolean }): Html {
  return html`<article class="exception">
<h3>${cause ? html`<small>caused by</small> ` : undefined}${marked(type)}</h3>
<p class="value">${marked(value)}</p>
${mechanism === '' ? undefined : html`<p class="quiet">${marked(mechanism)}</p>`}
<ol class="frames">${[...frames].reverse().map(showFrame)}</ol>
</article>`;
}

function showFrame(frame: Frame): Html {
  const where = html`<code>${marked(frame.function)}</code> <span class="quiet">${marked(frame.place)}${frame.line === '' ? '' : `:${frame.line}`}</span>`;
  const source = frame.source.map(
    ({ text, current }) => html`<span class="${current ? 'current' : 'near'}">${marked(text, { maximum: 300 })}</span>\n`,
  );
  if (source.length === 0) return html`<li class="${frame.inApp ? 'own' : 'library'}">${where}</li>`;
  if (!frame.inApp) return html`<li class="library"><details><summary>${where}</summary><pre>${source}</pre></details></li>`;
  return html`<li class="own"><details open><summary>${where}</summary><pre>${source}</pre></details></li>`;
}

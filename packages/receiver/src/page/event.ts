import { messageOf, valuesOf } from '../event.ts';
import { isObject, listAt, objectAt, textAt } from '../json.ts';
import { exceptionList } from './exception.ts';
import { type Html, html } from './html.ts';
import { facts, marked, printed, section } from './part.ts';

/** An event in detail. */
export function eventDetail(event: unknown): Html {
  const message = messageOf(event);
  const { method, url, ...request } = objectAt(event, 'request');
  return html`
${section('Message', message === '' ? undefined : html`<p class="value">${marked(message)}</p>`)}
${section('Exception', exceptionList(event))}
${section('Request', facts({ ...(url === undefined ? {} : { url: `${textAt({ method }, 'method') ?? 'GET'} ${textAt({ url }, 'url') ?? ''}` }), ...request }))}
${section('Breadcrumbs', breadcrumbTable(valuesOf(event, 'breadcrumbs')))}
<div class="columns">
${section('Tags', facts(tagsOf(event)))}
${section('User', facts(objectAt(event, 'user')))}
${section('Contexts', facts(objectAt(event, 'contexts')))}
${section('Extra', facts(objectAt(event, 'extra')))}
</div>
${section('Release', facts(releaseOf(event)))}`;
}

function tagsOf(event: unknown): Readonly<Record<string, unknown>> {
  const pairs = listAt(event, 'tags').map((pair): readonly [string, unknown] =>
    Array.isArray(pair) ? [String(pair[0]), pair[1]] : ['', undefined],
  );
  return pairs.length > 0 ? Object.fromEntries(pairs) : objectAt(event, 'tags');
}

function releaseOf(event: unknown): Readonly<Record<string, unknown>> {
  const sdk = objectAt(event, 'sdk');
  const names = ['release', 'environment', 'dist', 'platform', 'server_name', 'event_id', 'timestamp'];
  const known = names.map((name): readonly [string, unknown] => [name, textAt(event, name)]);
  return {
    ...Object.fromEntries(known),
    sdk: [textAt(sdk, 'name'), textAt(sdk, 'version')].filter((part) => part !== undefined).join(' '),
  };
}

function breadcrumbTable(breadcrumbs: readonly unknown[]): Html | undefined {
  if (breadcrumbs.length === 0) return undefined;
  const rows = breadcrumbs
    .slice(-100)
    .filter(isObject)
    .map(
      (crumb) =>
        html`<tr><td>${timeOf(crumb['timestamp'])}</td><td>${marked(textAt(crumb, 'category') ?? textAt(crumb, 'type') ?? '')}</td><td>${marked(textAt(crumb, 'message') ?? '')}${crumb['data'] === undefined ? undefined : printed(crumb['data'])}</td></tr>`,
    );
  return html`<div class="wide"><table class="list"><thead><tr><th>Time (UTC)</th><th>Category</th><th>Message</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function timeOf(timestamp: unknown): string {
  const date = new Date(
    typeof timestamp === 'number' ? timestamp * 1000 : typeof timestamp === 'string' ? timestamp : Number.NaN,
  );
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(11, 19);
}

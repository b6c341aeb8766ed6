import { kindOf, placeOfKey, refusal } from '../refusal.ts';
import { isRecord, textOf } from '../sentry.ts';
import { describedRoot } from './exception-view.ts';
import { type Part, part, sentryGrouping } from './part.ts';
import { type FingerprintRule, isDefaultGrouping } from './rule.ts';
import { isTexts } from './rule-check.ts';
import type { Views } from './views.ts';

/** One way of telling faults apart, which can be combined with others: it gives parts, or none where it has nothing to say. */
export type Strategy = (views: Views, event: object) => readonly Part[];

/** A part for a value that may be missing. */
export function partsOf(values: Readonly<Record<string, string | number | undefined>>): readonly Part[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [part(name, String(value))],
  );
}

/** By the type of the outermost exception. */
export const byType: Strategy = ({ exceptions: [outermost] }) => partsOf({ type: outermost?.type });

/** By what lies at the root of the chain, whoever wrapped it. */
export const byRootCause: Strategy = ({ root }) => partsOf({ root: root && describedRoot(root) });

/** By the in-app frame nearest the crash: its function and its file, without line and release. */
export const byOrigin: Strategy = ({ origin }) => partsOf({ function: origin?.function, file: origin?.file });

/** By the request that failed or was being served: method, status, host where it is not ours, and the pattern of the route. */
export const byEndpoint: Strategy = ({ http }) => {
  if (http === undefined) return [];
  const { method, status, ownership, host, route, failure } = http;
  return [
    ...partsOf({ failure, status, method, owner: ownership }),
    ...(host === undefined || ownership === 'ours' ? [] : [part('host', host, { isNarrow: true })]),
    ...(route === undefined ? [] : [part('route', route, { isNarrow: true })]),
  ];
};

/** By the message without what varies in it. */
export const byMessageTemplate: Strategy = ({ message }) => partsOf({ template: message.text });

/** Areas of the business, each with the beginnings of the routes that belong to it. */
export type ImpactAreas = Readonly<Record<string, readonly string[]>>;

function checkAreas(areas: unknown): void {
  const fix = "Write byImpact({ revenue: ['/checkout'] }).";
  if (!isRecord(areas)) throw refusal('byImpact', `${kindOf(areas)} where areas belong`, fix);
  for (const [area, routes] of Object.entries(areas))
    if (!isTexts(routes)) throw refusal(placeOfKey('byImpact', area), `${kindOf(routes)} where a list of routes belongs`, fix);
}

/**
 * By what a fault costs: the area whose route it broke, as in `byImpact({ revenue: ['/checkout', '/pay'] })`, or else the
 * level of the event. Throws a TypeError for areas that are no lists of routes.
 */
export function byImpact(areas: ImpactAreas = {}): Strategy {
  checkAreas(areas);
  const beginnings = Object.entries(areas).map(([area, routes]) => [area, [...routes]] as const);
  return ({ http }, event) => {
    const transaction = textOf(event, 'transaction')?.replace(/^[A-Z]{3,7} /, '');
    const routes = [transaction, http?.route].filter((route) => route !== undefined);
    const area = beginnings.find(([, own]) => own.some((beginning) => routes.some((route) => route.startsWith(beginning))))?.[0];
    return partsOf({ impact: area ?? textOf(event, 'level') });
  };
}

/**
 * The `group` of a rule out of strategies and texts, such as `groupBy('{{ default }}', byEndpoint)`. It leaves the event to
 * the next rule where no strategy has anything to say.
 */
export function groupBy(...strategies: readonly (Strategy | string)[]): FingerprintRule['group'] {
  for (const [at, one] of strategies.entries())
    if (typeof one !== 'function' && typeof one !== 'string')
      throw refusal(`groupBy, ${at + 1}`, `${kindOf(one)} where a strategy belongs`, 'Give it one such as byType, or a text.');
  const chosen = strategies.map((one) => (typeof one === 'string' && isDefaultGrouping(one) ? () => [sentryGrouping] : one));
  return (event, _hint, views) => {
    const parts = chosen.flatMap((strategy): readonly (string | Part)[] =>
      typeof strategy === 'string' ? [strategy] : strategy(views, event),
    );
    return parts.some((one) => typeof one !== 'string' && one !== sentryGrouping) ? parts : undefined;
  };
}

/** Parts beside Sentry's own grouping where there are frames for it, and alone where Sentry has nothing but the message. */
export function besideFrames({ hasFrames }: Views, parts: readonly Part[]): readonly (string | Part)[] {
  return hasFrames ? [sentryGrouping, ...parts] : parts;
}

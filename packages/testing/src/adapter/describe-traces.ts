import { expect, test } from 'vitest';
import { isRecord } from '../json.ts';
import type { Mount } from './site.ts';
import { itemsOf, type SuiteRoute, visit } from './visit.ts';

/** A span as it was received, whichever way its SDK sends traces. */
interface ReceivedSpan {
  readonly name: unknown;
  readonly id: unknown;
  readonly parent: unknown;
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Reads the spans among what was received, those that begin a trace included. */
function spansOf(bodies: readonly Uint8Array[]): readonly ReceivedSpan[] {
  return itemsOf(bodies).flatMap((item): readonly ReceivedSpan[] => {
    if (item.type !== 'span' && item.type !== 'transaction') return [];
    const sent = item.json();
    if (!isRecord(sent)) return [];
    if (item.type === 'span')
      return recordsOf(sent['items']).map((span) => ({
        name: span['name'],
        id: span['span_id'],
        parent: span['parent_span_id'],
      }));
    const { trace } = isRecord(sent['contexts']) ? sent['contexts'] : {};
    const root = { name: sent['transaction'], id: isRecord(trace) ? trace['span_id'] : undefined, parent: undefined };
    const spans = recordsOf(sent['spans']);
    return [root, ...spans.map((span) => ({ name: span['description'], id: span['span_id'], parent: span['parent_span_id'] }))];
  });
}

const working: SuiteRoute = {
  pattern: '/orders/:order/work',
  handle: (sentry) => sentry.startSpan({ name: 'work', attributes: {} }, () => ({ done: true })),
};

/** What a trace holds. */
export function describeTraces(mount: Mount): void {
  test('a trace has no span of the guard, and the spans of the application stay below its request', async () => {
    const site = await visit(mount, { routes: [working] });
    expect(await site.request('/orders/1/work')).toBe(200);
    const spans = spansOf(await site.end());
    const [work] = spans.filter(({ name }) => name === 'work');
    expect(spans.filter(({ name }) => /vedette/i.test(String(name)))).toEqual([]);
    // Where a runtime traces no requests, the work begins a trace.
    expect([undefined, ...spans.map(({ id }) => id)]).toContain(work?.parent);
    expect(work).toBeDefined();
  });
}

import { expect, test } from 'vitest';
import { below, listOf } from './event.ts';
import type { Mount } from './site.ts';
import { itemsOf, type SuiteRoute, visit } from './visit.ts';

/** A span as it was received, whichever way its SDK sends traces. */
interface ReceivedSpan {
  readonly name: unknown;
  readonly id: unknown;
  readonly parent: unknown;
}

/** A span, of which the lines of the SDK call the name by different keys. */
function spanOf(span: unknown, name: string): ReceivedSpan {
  return { name: below(span, name), id: below(span, 'span_id'), parent: below(span, 'parent_span_id') };
}

/** Reads the spans among what was received, those that begin a trace included. */
function spansOf(bodies: readonly Uint8Array[]): readonly ReceivedSpan[] {
  return itemsOf(bodies).flatMap((item): readonly ReceivedSpan[] => {
    if (item.type !== 'span' && item.type !== 'transaction') return [];
    const sent = item.json();
    if (item.type === 'span') return listOf(below(sent, 'items')).map((span) => spanOf(span, 'name'));
    const root = { name: below(sent, 'transaction'), id: below(sent, 'contexts', 'trace', 'span_id'), parent: undefined };
    return [root, ...listOf(below(sent, 'spans')).map((span) => spanOf(span, 'description'))];
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

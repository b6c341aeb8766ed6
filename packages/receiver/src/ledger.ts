import { discardedOf } from './client-report.ts';
import type { Envelope } from './envelope.ts';
import { createIssueBoard, type Issue } from './issue.ts';
import { createItem, type Item } from './item.ts';
import type { Limits } from './limits.ts';
import { createStore, type KeptEnvelope } from './store.ts';
import type { Refusal, Summary } from './summary.ts';
import { createTally } from './tally.ts';

/** Which of the kept items to list. */
export interface ItemFilter {
  readonly type?: string | undefined;
  /** Lists only the latest ones. */
  readonly limit?: number | undefined;
}

/** Everything that was received since the start or the last `clear`. */
export interface Ledger {
  /** Takes in a whole envelope and gives its items. */
  accept(envelope: Envelope, source: { readonly bytes: Uint8Array; readonly projectId: string }): readonly Item[];
  refuse(status: number, detail: string): void;
  summary(): Summary;
  items(filter?: ItemFilter): readonly Item[];
  item(number: number): Item | undefined;
  issues(): readonly Issue[];
  issue(id: string): Issue | undefined;
  envelopes(): readonly KeptEnvelope[];
  refusals(): readonly Refusal[];
  clear(): void;
}

const KEPT_REFUSALS = 20;

/** Creates an empty ledger that keeps the latest `keep` items. */
export function createLedger({ keep, limits }: { readonly keep: number; readonly limits: Limits }): Ledger {
  const store = createStore({ keep, keptBytes: limits.keptBytes });
  const board = createIssueBoard();
  const tallies = {
    received: createTally(),
    types: createTally(),
    labels: createTally(),
    remarks: createTally(),
    discarded: createTally(),
    refused: createTally(),
  };
  let lastEnvelope = 0;
  let lastItem = 0;
  let refusals: readonly Refusal[] = [];

  function count(item: Item): void {
    tallies.types.add(item.type);
    if (item.issue !== undefined) {
      tallies.received.add('events');
      tallies.received.add('weightedEvents', item.weight);
    }
    if (item.problem !== undefined) tallies.received.add('unreadable');
    for (const [label, found] of Object.entries(item.replaced.labels)) tallies.labels.add(label, found);
    for (const [rule, found] of Object.entries(item.replaced.remarks)) tallies.remarks.add(rule, found);
    if (item.type !== 'client_report') return;
    for (const { name, quantity } of discardedOf(item.json())) tallies.discarded.add(name, quantity);
  }

  return {
    accept(envelope, { bytes, projectId }) {
      const receivedAt = new Date().toISOString();
      const number = lastEnvelope + 1;
      const items = envelope.items.map((item, index) =>
        createItem(item, {
          number: lastItem + index + 1,
          receivedAt,
          projectId,
          envelope: number,
          envelopeHeader: envelope.header,
          payloadBytes: limits.payloadBytes,
          issueOf: (event) => board.add(event, receivedAt),
        }),
      );
      lastEnvelope = number;
      lastItem += items.length;
      store.keep({ number, bytes }, items);
      tallies.received.add('envelopes');
      items.forEach(count);
      return items;
    },
    refuse(status, detail) {
      tallies.refused.add(String(status));
      refusals = [...refusals, { receivedAt: new Date().toISOString(), status, detail }].slice(-KEPT_REFUSALS);
    },
    summary() {
      const received = tallies.received.counts();
      return {
        envelopes: received['envelopes'] ?? 0,
        refused: tallies.refused.counts(),
        items: tallies.types.counts(),
        issues: board.issues().length,
        events: received['events'] ?? 0,
        weightedEvents: received['weightedEvents'] ?? 0,
        unreadable: received['unreadable'] ?? 0,
        replaced: tallies.labels.counts(),
        remarks: tallies.remarks.counts(),
        clientReports: tallies.discarded.counts(),
        kept: { items: store.items().length, envelopes: store.envelopes().length },
      };
    },
    items({ type, limit } = {}) {
      const found = store.items().filter((item) => type === undefined || item.type === type);
      return limit === undefined ? found : found.slice(Math.max(found.length - limit, 0));
    },
    item: (number) => store.items().find((item) => item.number === number),
    issues: board.issues,
    issue: board.issue,
    envelopes: store.envelopes,
    refusals: () => refusals,
    clear() {
      store.clear();
      board.clear();
      refusals = [];
      for (const tally of Object.values(tallies)) tally.clear();
    },
  };
}

import { createHash } from 'node:crypto';
import { culpritOf, titleOf } from './event.ts';
import { groupingOf } from './grouping.ts';
import { textAt } from './json.ts';
import { weightOf } from './weight.ts';

/** Events that Sentry would show as one. */
export interface Issue {
  readonly id: string;
  readonly title: string;
  /** The transaction, else the nearest frame of the application. */
  readonly culprit: string;
  readonly level: string;
  /** What its events are grouped by. */
  readonly fingerprint: readonly string[];
  /** Events received. */
  readonly events: number;
  /** Occurrences these events stand for. */
  readonly weightedEvents: number;
  /** When the first event was received, in ISO 8601. */
  readonly firstSeen: string;
  /** When the latest event was received, in ISO 8601. */
  readonly lastSeen: string;
}

/** Groups events into issues as they arrive. */
export interface IssueBoard {
  /** Counts an event and names its issue. */
  add(event: unknown, receivedAt: string): string;
  /** The issues, the one seen latest first. */
  issues(): readonly Issue[];
  issue(id: string): Issue | undefined;
  clear(): void;
}

/** Creates a board; beyond `keep` issues the one not seen for longest is forgotten. */
export function createIssueBoard({ keep = 1000 }: { readonly keep?: number } = {}): IssueBoard {
  // In the order of the latest event: an issue moves to the end each time it is seen.
  const board = new Map<string, Issue>();
  return {
    add(event, receivedAt) {
      const fingerprint = groupingOf(event);
      const id = createHash('sha256').update(JSON.stringify(fingerprint)).digest('hex').slice(0, 16);
      const known = board.get(id);
      board.delete(id);
      board.set(id, {
        id,
        title: titleOf(event),
        culprit: culpritOf(event),
        level: (textAt(event, 'level') ?? 'error').slice(0, 16),
        fingerprint,
        events: (known?.events ?? 0) + 1,
        weightedEvents: (known?.weightedEvents ?? 0) + weightOf(event),
        firstSeen: known?.firstSeen ?? receivedAt,
        lastSeen: receivedAt,
      });
      const [oldest] = board.keys();
      if (board.size > keep && oldest !== undefined) board.delete(oldest);
      return id;
    },
    issues: () => [...board.values()].reverse(),
    issue: (id) => board.get(id),
    clear: () => board.clear(),
  };
}

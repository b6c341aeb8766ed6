import type { Item } from './item.ts';

/** What is told of an envelope: never a value that it carries. */
export type LogEntry =
  | { readonly kind: 'kept'; readonly types: readonly string[]; readonly bytes: number }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

/** Tells of an envelope that was taken; a type that is no plain name is not repeated. */
export function keptEntry(items: readonly Pick<Item, 'type'>[], bytes: number): LogEntry {
  const types = items.map(({ type }) => (/^[a-z][a-z_]{0,39}$/.test(type) ? type : '(unknown type)'));
  return { kind: 'kept', types, bytes };
}

/** Writes a log entry for a terminal. */
export function formatLogEntry(entry: LogEntry): string {
  if (entry.kind === 'refused') return `refused with ${entry.status}: ${entry.detail}`;
  const counts = new Map<string, number>();
  for (const type of entry.types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const listed = [...counts].map(([type, count]) => (count === 1 ? type : `${count} ${type}`)).join(', ');
  return `received ${listed === '' ? 'an empty envelope' : listed} (${entry.bytes} bytes)`;
}

import { bodiesOf, findLeaks, namesSent, type Searchable } from './find-leaks.ts';
import type { Leak } from './leak.ts';
import type { Planted } from './planted.ts';
import { refusal } from './refusal.ts';

/** What makes sure that nothing leaked because of the guard, and not because nothing was captured. */
export interface ExpectNoLeaksOptions {
  /** What the same run sent without the guard: every planted value must be in it. */
  readonly unguarded?: Searchable;
}

/** How many leaks a message lists. */
const mostListed = 50;

function lineOf({ name, envelope, item, path, form }: Leak): string {
  return `  ${name}: envelope ${envelope}, ${item}, ${path} (${form})`;
}

function refuseEmpty(run: string, sent: Searchable, place?: string): void {
  if (bodiesOf(sent, place).length > 0) return;
  throw new Error(`[vedette] ${run} sent nothing, which proves nothing. Capture something, and flush before you look.`);
}

/**
 * Throws an Error that lists every planted value found in what was sent, by its name and place and never by itself.
 * It throws, too, where nothing was sent, and where a planted value is missing from the run without the guard; and a
 * TypeError for what it cannot use.
 */
export function expectNoLeaks(sent: Searchable, planted: Planted, options: ExpectNoLeaksOptions = {}): void {
  const { unguarded } = options;
  // A misspelled one would prove nothing, and be green.
  const unread = Object.keys(options).find((name) => name !== 'unguarded');
  if (unread !== undefined) throw refusal(unread, 'an option that nobody reads', 'Write { unguarded }, or leave it out.');
  refuseEmpty('The run', sent);
  const leaks = findLeaks(sent, planted);
  if (leaks.length > 0) {
    const more = leaks.length > mostListed ? [`  and ${leaks.length - mostListed} more`] : [];
    const lines = [...leaks.slice(0, mostListed).map(lineOf), ...more];
    throw new Error(`[vedette] ${leaks.length} ${leaks.length === 1 ? 'leak' : 'leaks'}:\n${lines.join('\n')}`);
  }
  if (unguarded === undefined) return;
  refuseEmpty('The run without the guard', unguarded, 'unguarded');
  const captured = namesSent(unguarded, planted);
  const missing = Object.keys(planted).filter((name) => !captured.has(name));
  if (missing.length === 0) return;
  throw new Error(
    `[vedette] Planted but never captured: ${missing.join(', ')}. The run without the guard does not hold it either, so that its absence proves nothing.`,
  );
}

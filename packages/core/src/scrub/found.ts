import type { Span } from './span.ts';

/** Where a detector or a form goes on. */
interface Floor {
  readonly rank: number;
  end: number;
}

/** What was found so far, and where those go on that found something: few, so that a list of them is short. */
export interface Found {
  readonly spans: Span[];
  readonly floors: Floor[];
}

/** Where a detector or a form goes on, by its rank. */
export function floorOf(found: Found | undefined, rank: number): number {
  if (found !== undefined) for (const floor of found.floors) if (floor.rank === rank) return floor.end;
  return 0;
}

/** Lets a detector or a form go on behind what it found. */
export function raiseFloor({ floors }: Found, rank: number, end: number): void {
  const floor = floors.find((one) => one.rank === rank);
  if (floor === undefined) floors.push({ rank, end });
  else floor.end = end;
}

/** What was found, with one span more. */
export function added(span: Span, before: Found | undefined): Found {
  const found = before ?? { spans: [], floors: [] };
  found.spans.push(span);
  return found;
}

import type { RemarkKind } from './remark.ts';

/** A stretch of a text that was put there, and what is to be told of it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly kind: RemarkKind;
}

/** What was made of a text or a number at one place. */
export interface Note {
  readonly sent: string | null;
  /** In the order of the text that is sent; undefined where they are not known exactly. */
  readonly marks: readonly Mark[] | undefined;
  /** How many code points the text had. */
  readonly length: number | undefined;
}

/** What was noted of a place and of the places below it. */
export interface NotedPlace {
  note: Note | undefined;
  below: Map<string | number, NotedPlace> | undefined;
}

/** What was noted of the values of one payload. */
export interface Notes {
  /** Undefined where nothing was noted. */
  root: NotedPlace | undefined;
  /** How many keys lead to the payload itself. */
  readonly depth: number;
  count: number;
}

/** How many values of one payload are noted. */
const mostNotes = 1_000;

function createPlace(): NotedPlace {
  return { note: undefined, below: undefined };
}

export function createNotes(depth: number): Notes {
  return { root: undefined, depth, count: 0 };
}

/** What was noted of a place; its path begins above the payload. */
export function noteAt({ root, depth }: Notes, path: readonly (string | number)[], key: string | number): Note | undefined {
  let place = root;
  for (let at = depth; at < path.length && place !== undefined; at += 1) place = place.below?.get(path[at] ?? '');
  return place?.below?.get(key)?.note;
}

function placeBelow(above: NotedPlace, key: string | number): NotedPlace {
  const known = above.below?.get(key);
  if (known !== undefined) return known;
  const place = createPlace();
  above.below ??= new Map();
  above.below.set(key, place);
  return place;
}

/** Notes what was made of a value, in place of what was noted of it before; beyond so many values, nothing. */
export function addNote(notes: Notes, path: readonly (string | number)[], key: string | number, note: Note): void {
  if (notes.count >= mostNotes) return;
  notes.root ??= createPlace();
  let place = notes.root;
  for (let at = notes.depth; at < path.length; at += 1) place = placeBelow(place, path[at] ?? '');
  place = placeBelow(place, key);
  if (place.note === undefined) notes.count += 1;
  place.note = note;
}

import type { Finding, RecognisedBy, ReplacedBy } from '../decision.ts';
import type { Detector } from '../detectors/detector.ts';
import { codePoints, type RemarkKind } from './remark.ts';

/** How much of one item is looked at; what lies beyond is cut, marked and counted, never passed on. */
export const limits = {
  /** Levels of objects and lists below the item. */
  depth: 32,
  /** Objects, lists, keys and values. */
  nodes: 100_000,
  /** Characters of all texts, each counted once for every time it was read. */
  characters: 3_000_000,
  /** Characters of one text that is not JSON, and of one key. */
  text: 32_768,
  /** How many more are read where a text is cut, so that a value which reaches across the cut is recognised. */
  overlap: 4_096,
} as const;

/** What stands in the place of a part that was cut. */
export const cutMark = '[cut by vedette]';

/** A stretch of a text that was put there, and what is to be told of it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly kind: RemarkKind;
}

/** What was made of a text or a number at one place. */
export interface Note {
  readonly path: readonly string[];
  readonly sent: string | null;
  /** In the order of the text that is sent; undefined where they are not known exactly. */
  readonly marks: readonly Mark[] | undefined;
  /** How many code points the text had. */
  readonly length: number | undefined;
}

/** What is done and found while one item is scrubbed. */
export interface Work {
  nodes: number;
  characters: number;
  cut: number;
  /** Where the object or list stands that is visited. */
  readonly path: (string | number)[];
  /** The key in it of the text or number that is judged. */
  key: string | number | undefined;
  readonly findings: Map<string, Finding>;
  /** What was found under telling keys of the item, to be looked for in the rest of it. */
  readonly again: Map<string, Detector>;
  /** What Sentry is to be told, by place; undefined where it is told nothing. */
  notes: Map<string, Note> | undefined;
}

export function createWork(): Work {
  return {
    nodes: 0,
    characters: 0,
    cut: 0,
    path: [],
    key: undefined,
    findings: new Map(),
    again: new Map(),
    notes: undefined,
  };
}

/** Scrubs something within limits of its own, and counts the work and the findings with the rest. */
export function withLimitsOfItsOwn<T>(work: Work, path: (string | number)[], scrub: (work: Work) => T): T {
  const own: Work = { ...createWork(), path, findings: work.findings, notes: work.notes };
  const scrubbed = scrub(own);
  work.nodes += own.nodes;
  work.characters += own.characters;
  work.cut += own.cut;
  return scrubbed;
}

/** How much of a key is told in the path of a finding. */
const toldOfKey = 64;

/** How many values of one item Sentry is told of; beyond, they are hidden in silence. */
const mostNotes = 1_000;

function placeInHand({ path, key }: Work): readonly (string | number)[] {
  return key === undefined ? path : [...path, key];
}

/** How a value was recognised, and what was done to it. */
interface Found {
  readonly by: RecognisedBy;
  readonly replacement?: ReplacedBy;
}

/** Counts a value that a detector had hidden at the place in hand. */
export function noteFinding(work: Work, { id }: { readonly id: string }, { by, replacement }: Found): void {
  const path = placeInHand(work)
    .map((key) => (typeof key === 'string' ? key.slice(0, toldOfKey) : key))
    .join('.');
  const name = `${id} ${by} ${replacement} ${path}`;
  const count = (work.findings.get(name)?.count ?? 0) + 1;
  work.findings.set(name, { path, detector: id, by, ...(replacement !== undefined && { replacement }), count });
}

/** What was noted of the text at the place in hand, where it is the text that was made there. */
export function noteOf(work: Work, text: string): Note | undefined {
  const note = work.notes?.get(JSON.stringify(placeInHand(work)));
  return note?.sent === text ? note : undefined;
}

/**
 * Notes for Sentry what was made of the value at the place in hand; without marks, that they are not known exactly. `length`
 * is that of the value in code points, where it was a text.
 */
export function noteMarks(work: Work, sent: string | null, marks: readonly Mark[] | undefined, length: number | undefined): void {
  if (work.notes === undefined || work.notes.size >= mostNotes || marks?.length === 0) return;
  const path = placeInHand(work);
  work.notes.set(JSON.stringify(path), { path: path.map(String), sent, marks, length });
}

/** The length of a value for a note. */
export function lengthOf(value: unknown, { notes }: Work): number | undefined {
  return typeof value === 'string' && notes !== undefined ? codePoints(value) : undefined;
}

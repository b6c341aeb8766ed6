import type { Finding, RecognisedBy, ReplacedBy } from '../decision.ts';
import type { Detector } from '../detectors/detector.ts';
import type { Announced } from './key/announced.ts';
import { addNote, type Mark, type Note, type Notes, noteAt } from './remark/notes.ts';
import { codePoints } from './remark/remark.ts';

/** How much of one item is looked at; what lies beyond is cut, marked and counted, never passed on. */
export const limits = {
  /** Levels of objects and lists below the item. */
  depth: 32,
  /** Objects, lists, keys and values. */
  nodes: 100_000,
  /** Characters of all texts, each counted once for every time it was read, and some for each detector that was tried. */
  characters: 3_000_000,
  /** Characters of one text that is not JSON, and of one key. */
  text: 32_768,
  /** How many more are read where a text is cut, so that a value which reaches across the cut is recognised. */
  overlap: 4_096,
} as const;

/** What stands in the place of a part that was cut. */
export const cutMark = '[cut by vedette]';

/** What is done and found while one item is scrubbed. */
export interface Work {
  nodes: number;
  characters: number;
  cut: number;
  /** Where the object or list stands that is visited. */
  readonly path: (string | number)[];
  /** The key in it of the text or number that is judged. */
  key: string | number | undefined;
  readonly findings: Finding[];
  /** What was found under telling keys of the item, to be looked for in the rest of it. */
  again: Map<string, Detector> | undefined;
  /** The pseudonyms of identities of the item, by what they stand for. */
  readonly pseudonyms: Map<string, string>;
  /** What the template beside the members of an object says, of the last one that was asked for. */
  beside: { readonly parent: object; readonly announced: Announced } | undefined;
  /** What Sentry is to be told; undefined where it is told nothing. */
  notes: Notes | undefined;
}

/** What is done from a place on, within limits of its own, as a part of the work on an item or for an item itself. */
export function createWork(
  path: (string | number)[] = [],
  { findings = [], pseudonyms = new Map(), notes }: Partial<Pick<Work, 'findings' | 'pseudonyms' | 'notes'>> = {},
): Work {
  return {
    nodes: 0,
    characters: 0,
    cut: 0,
    path,
    key: undefined,
    findings,
    pseudonyms,
    again: undefined,
    beside: undefined,
    notes,
  };
}

/** How much of a key is told in the path of a finding. */
const toldOfKey = 64;

const cutKey = new RegExp(`[^]{${toldOfKey}}…`, 'g');

function toldKey(key: string | number): string | number {
  return typeof key === 'string' && key.length > toldOfKey ? `${key.slice(0, toldOfKey)}…` : key;
}

/** A path of which no key is told in part: what is cut off may be the rest of a value. */
export function withoutCutKeys(path: string): string {
  return path.replace(cutKey, '…');
}

/** The place in hand, as findings tell it. */
function placeInHand({ path, key }: Work): string {
  let told = '';
  for (const above of path) told += `${toldKey(above)}.`;
  return key === undefined ? told.slice(0, -1) : told + toldKey(key);
}

/** How a value was recognised, and what was done to it. */
interface Found {
  readonly by: RecognisedBy;
  readonly replacement?: ReplacedBy;
}

/** How many findings back the same is looked for: those of one place follow each other, until it is visited again. */
const mostBack = { here: 8, again: 256 } as const;

/** Where the same was found, before so many and among the last of them; -1 where it was not. */
function sameFinding(
  findings: readonly Finding[],
  { path, detector, by, replacement }: Finding,
  before: number,
  most: number,
): number {
  for (let at = before - 1; at >= 0 && at >= before - most; at -= 1) {
    const one = findings[at];
    // Paths are compared last: they are the texts of which each is another one.
    if (one?.detector === detector && one.by === by && one.replacement === replacement && one.path === path) return at;
  }
  return -1;
}

/** Adds a finding, or counts it with the same of before. */
function addFinding(findings: Finding[], finding: Finding, before: number, most: number): void {
  const at = sameFinding(findings, finding, before, most);
  const known = findings[at];
  if (known === undefined) findings.push(finding);
  else findings[at] = { ...known, count: known.count + finding.count };
}

/** Scrubs something within limits of its own, and counts the work and the findings with the rest. */
export function withLimitsOfItsOwn<T>(work: Work, path: (string | number)[], scrub: (work: Work) => T): T {
  const own = createWork(path, { ...work, findings: [] });
  const scrubbed = scrub(own);
  for (const finding of own.findings) addFinding(work.findings, finding, work.findings.length, mostBack.here);
  work.nodes += own.nodes;
  work.characters += own.characters;
  work.cut += own.cut;
  return scrubbed;
}

/** Counts a value that a detector had hidden at the place in hand. */
export function noteFinding(work: Work, { id }: { readonly id: string }, { by, replacement }: Found): void {
  const { findings } = work;
  const path = placeInHand(work);
  const finding: Finding =
    replacement === undefined ? { path, detector: id, by, count: 1 } : { path, detector: id, by, replacement, count: 1 };
  addFinding(findings, finding, findings.length, mostBack.here);
}

/** Counts what was found from a finding on with the same of before: a place was visited again. */
export function joinFindings({ findings }: Work, from: number): void {
  for (const finding of findings.splice(from)) addFinding(findings, finding, from, mostBack.again);
}

/** What was noted of the text at the place in hand, where it is the text that was made there. */
export function noteOf({ notes, path, key }: Work, text: string): Note | undefined {
  const note = notes === undefined || key === undefined ? undefined : noteAt(notes, path, key);
  return note?.sent === text ? note : undefined;
}

/**
 * Notes for Sentry what was made of the value at the place in hand; without marks, that they are not known exactly. `length`
 * is that of the value in code points, where it was a text. Of a key, nothing is noted.
 */
export function noteMarks(
  { notes, path, key }: Work,
  sent: string | null,
  marks: readonly Mark[] | undefined,
  length: number | undefined,
): void {
  if (notes === undefined || key === undefined || marks?.length === 0) return;
  addNote(notes, path, key, { sent, marks, length });
}

/** What is told of a cut that is marked at a place. */
export function markOfCut(start: number): Mark {
  return { start, end: start + cutMark.length, rule: '!limit', kind: 's' };
}

/** Notes for Sentry that what stood under a key of the object or list in hand was cut, and gives back what stands there. */
export function noteCut(work: Work, key: string | number): string {
  work.key = key;
  noteMarks(work, cutMark, [markOfCut(0)], undefined);
  return cutMark;
}

/** The length of a value for a note. */
export function lengthOf(value: unknown, { notes }: Work): number | undefined {
  return typeof value === 'string' && notes !== undefined ? codePoints(value) : undefined;
}

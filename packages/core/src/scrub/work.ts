import type { Finding } from '../decision.ts';
import type { Detector } from '../detectors/detector.ts';

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
  again: Map<string, Detector> | undefined;
}

function workAt(path: (string | number)[], findings: Map<string, Finding>): Work {
  return { nodes: 0, characters: 0, cut: 0, path, key: undefined, findings, again: undefined };
}

export function createWork(): Work {
  return workAt([], new Map());
}

/** Scrubs something within limits of its own, and counts the work and the findings with the rest. */
export function withLimitsOfItsOwn<T>(work: Work, path: (string | number)[], scrub: (work: Work) => T): T {
  const own = workAt(path, work.findings);
  const scrubbed = scrub(own);
  work.nodes += own.nodes;
  work.characters += own.characters;
  work.cut += own.cut;
  return scrubbed;
}

/** How much of a key is told in the path of a finding. */
const toldOfKey = 64;

/** Counts a value that a detector had hidden at the place in hand. */
export function noteFinding(work: Work, detector: Detector, count = 1): void {
  const keys = work.key === undefined ? work.path : [...work.path, work.key];
  const path = keys.map((key) => (typeof key === 'string' ? key.slice(0, toldOfKey) : key)).join('.');
  const name = `${detector.id} ${path}`;
  work.findings.set(name, { path, detector: detector.id, count: (work.findings.get(name)?.count ?? 0) + count });
}

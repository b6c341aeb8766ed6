import type { Instructions } from './instructions.ts';
import type { Yardstick } from './measure/yardstick.ts';

/** Something that the scrub stage has to be, and what it is. */
export interface Verdict {
  readonly goal: string;
  readonly figure: number;
  readonly most: number;
  readonly isMet: boolean;
}

function verdict(goal: string, figure: number, most: number): Verdict {
  return { goal, figure, most, isMet: figure <= most };
}

/** How many times as long as JSON.stringify the corpus may take; since Node.js 24 that is faster. */
function mostFor(version: string): number {
  return Number(version.split('.')[0]) < 24 ? 1.5 : 2;
}

/** What the yardstick says of the goals, on a Node.js of a version. */
export function yardstickVerdicts({ rows, corpus, again }: Yardstick, version: string): readonly Verdict[] {
  const copied = rows.filter(({ isClean, isSame }) => isClean && !isSame).length;
  return [
    verdict('the corpus to JSON.stringify', corpus.ratio, mostFor(version)),
    verdict('a small event whose shape was seen before', again.shape, 0.5),
    verdict('nanoseconds for each character', corpus.perCharacter, 6),
    verdict('clean events that were copied', copied, 0),
  ];
}

/** What the instructions say of the goals; nothing where they were not counted. */
export function instructionVerdicts(instructions: Instructions | undefined, version: string): readonly Verdict[] {
  if (instructions === undefined) return [];
  return [verdict('instructions for the corpus to JSON.stringify', instructions.ratio, mostFor(version))];
}

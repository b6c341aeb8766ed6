import type { Detector } from './detector.ts';

/** Shared by all copies of this package. */
const mark = Symbol.for('vedette.examined');

/**
 * A frozen copy of a detector that was examined where it was written, so that a policy need not examine its pattern anew at
 * every start. A changed copy counts as examined no more.
 */
export function examinedOne(detector: Detector): Detector {
  return Object.freeze(Object.defineProperty({ ...detector }, mark, { value: true }));
}

/** The same of each detector of some sets. */
export function examined(...sets: readonly (readonly Detector[])[]): readonly Detector[] {
  return sets.flat().map(examinedOne);
}

export function isExamined(detector: Detector): boolean {
  return Object.isFrozen(detector) && Object.hasOwn(detector, mark);
}

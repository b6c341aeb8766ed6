import type { Detector, Surroundings } from '../../detectors/detector.ts';
import { refusePromise } from '../../refusal.ts';

/** Whether a detector takes a match for a value; one that asks nothing does. Throws where the answer is a promise. */
export function isValid({ validate }: Detector, match: string, surroundings: Surroundings): boolean {
  const answer: unknown = validate?.(match, surroundings);
  refusePromise(answer);
  return answer === undefined || Boolean(answer);
}

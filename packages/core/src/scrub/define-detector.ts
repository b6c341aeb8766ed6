import type { Detector } from '../detectors/detector.ts';
import { examinedOne } from '../detectors/examined.ts';
import { kindOf, refusal } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { checkDetector } from './catalogue.ts';

/**
 * A detector, checked where it is written and not first where it is put in force: what it may not have, keys without a
 * word, a pattern that can backtrack. Throws a TypeError that names the detector, what is wrong and how to mend it.
 */
export function defineDetector(detector: Detector): Detector {
  const given: unknown = detector;
  if (!isRecord(given)) throw refusal('defineDetector', `${kindOf(given)} where a detector belongs`, 'Give an object.');
  const { id } = detector;
  if (typeof id !== 'string' || !/^[a-z\d][\w/.-]{0,63}$/.test(id))
    throw refusal('defineDetector.id', `${kindOf(id)} where an id belongs`, 'Give it an id, such as "shop/order".');
  checkDetector(`defineDetector "${id}"`, detector);
  return examinedOne(detector);
}

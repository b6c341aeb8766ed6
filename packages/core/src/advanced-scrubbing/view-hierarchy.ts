import { createMetas } from '../scrub/remark/meta.ts';
import { walk } from '../scrub/walk.ts';
import type { Work } from '../scrub/work.ts';
import type { Field } from './field-flags.ts';
import type { ItemScrubOptions } from './item-scrub.ts';
import { rootPosition } from './position.ts';
import { createScrubVisitor } from './scrub-visitor.ts';

/**
 * Scrubs the JSON of a view hierarchy: only its texts, each of which may hold anything; one that a rule removes is sent as
 * an empty text, and nothing is said of it.
 */
export function scrubViewHierarchy(hierarchy: unknown, { rounds, attributes, hash }: ItemScrubOptions, work: Work): unknown {
  const field: Field = { flag: 'true', rest: { flag: 'true' } };
  return rounds.reduce((before: unknown, { applications, attributeMode }) => {
    const metas = createMetas();
    const options = { applications, attributes, attributeMode, hash, metas, work, removed: '', isTextual: true };
    return walk(before, rootPosition(field), createScrubVisitor(options), work);
  }, hierarchy);
}

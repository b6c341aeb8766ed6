import type { Finding } from '../decision.ts';
import { createMetas, type MetaTree } from '../scrub/remark/meta.ts';
import { walk } from '../scrub/walk.ts';
import { createWork, type Work } from '../scrub/work.ts';
import { isRecord, propertyOf } from '../sentry.ts';
import type { AttributeFlags } from './attribute-flags.ts';
import type { Field, ItemFields } from './field-flags.ts';
import { type AttributeMode, rootPosition } from './position.ts';
import type { HashText } from './redaction.ts';
import type { Application } from './rule-set.ts';
import { createScrubVisitor } from './scrub-visitor.ts';
import { movedAddress } from './user-address.ts';

/** Rules that are applied in one go. */
export interface Round {
  readonly applications: readonly Application[];
  readonly attributeMode: AttributeMode;
}

export interface ItemScrubOptions {
  readonly rounds: readonly Round[];
  readonly attributes: AttributeFlags;
  readonly hash: HashText;
}

/** What is left of an item. */
export interface ScrubbedPayload {
  /** What to send: the same reference where nothing was found. */
  readonly payload: unknown;
  /** What Sentry is to be told, for the item's `_meta`; of a container, by the places of its entries. */
  readonly meta: MetaTree | undefined;
  /** What was found, by the ids of the rules, without the values. */
  readonly findings: readonly Finding[];
  /** How many parts were over a limit and therefore cut. */
  readonly cut: number;
}

/** How an item is read: as what, and whether it stands under a key without a name. */
export interface ItemReading {
  readonly field: Field;
  readonly isNamed: boolean;
}

/** How an item of a type is read; undefined for one that Sentry's rules do not reach. */
export function readingOf(itemType: string, payload: unknown, fields: ItemFields): ItemReading | undefined {
  switch (itemType) {
    case 'event':
    case 'transaction':
    case 'feedback':
    case 'replay_event':
      return { field: fields.event, isNamed: false };
    case 'span':
      return isRecord(propertyOf(payload, 'attributes'))
        ? { field: fields.streamedSpan, isNamed: true }
        : { field: fields.span, isNamed: false };
    case 'log':
      return { field: fields.log, isNamed: true };
    case 'trace_metric':
      return { field: fields.metric, isNamed: true };
    default:
      return undefined;
  }
}

/** Scrubs one value as what it is read as. */
export function scrubRoot(
  payload: unknown,
  { field, isNamed }: ItemReading,
  options: ItemScrubOptions,
  work: Work = createWork(),
): ScrubbedPayload {
  const metas = createMetas(propertyOf(payload, '_meta'));
  const sent = options.rounds.reduce((before: unknown, { applications, attributeMode }) => {
    if (applications.length === 0) return before;
    const { attributes, hash } = options;
    const visitor = createScrubVisitor({ applications, attributes, attributeMode, hash, metas, work });
    const after = walk(before, rootPosition(field, isNamed), visitor, work);
    return field.types?.includes('event') === true ? movedAddress(before, after, metas) : after;
  }, payload);
  return { payload: sent, meta: metas.tree(), findings: work.findings, cut: work.cut };
}

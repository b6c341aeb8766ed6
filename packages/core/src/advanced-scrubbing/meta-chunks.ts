import { metaIn } from '../scrub/remark/meta.ts';
import { type Visitor, walk } from '../scrub/walk.ts';
import { createWork } from '../scrub/work.ts';
import { isRecord, propertyOf } from '../sentry.ts';
import { splitChunks } from './chunks.ts';
import { keepingKeys } from './keeping-keys.ts';

/** What stands in the data at a place of the meta tree, and whether the place holds what is said of it. */
interface Counterpart {
  readonly data: unknown;
  readonly isSaid: boolean;
}

const visitor: Visitor<Counterpart> = keepingKeys({
  below: ({ data }, key) => (key === '' ? { data, isSaid: true } : { data: propertyOf(data, String(key)), isSaid: false }),
  whole: (said, { data, isSaid }) => {
    if (!isSaid) return undefined;
    const remarks = metaIn(said)?.rem ?? [];
    return { sent: typeof data === 'string' && remarks.length > 0 ? { ...said, chunks: splitChunks(data, remarks) } : said };
  },
  leaf: (value) => value,
});

/** Adds to a tree of `_meta`, beside the remarks on each text, the parts that they cut the text into. */
export function withChunks(data: unknown, meta: unknown): unknown {
  return isRecord(meta) ? walk(meta, { data, isSaid: false }, visitor, createWork()) : meta;
}

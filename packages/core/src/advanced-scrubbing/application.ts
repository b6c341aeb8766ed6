import type { Meta } from '../scrub/remark/meta.ts';
import { codePoints } from '../scrub/remark/remark.ts';
import { type Chunk, joinChunks, splitChunks } from './chunks.ts';
import type { Pattern } from './pattern.ts';
import { inOrder } from './pattern.ts';
import { type HashText, replacementOf } from './redaction.ts';
import type { ReadyRule } from './rule-set.ts';

/** A value while rules are applied to it: what is left of it, and what is said of it. */
export interface Scrubbing {
  /** A text; undefined for anything that is none. */
  text: string | undefined;
  isRemoved: boolean;
  meta: Meta;
  /** The rules that changed it, by the ids that Sentry is told. */
  readonly changedBy: string[];
}

export interface ApplyOptions {
  readonly hash: HashText;
}

/** Stands in the place of what was replaced before, so that no rule sees it. */
const hidden = '\0';

function remove(scrubbing: Scrubbing, { origin }: ReadyRule): void {
  scrubbing.isRemoved = true;
  scrubbing.meta = { ...scrubbing.meta, rem: [...scrubbing.meta.rem, [origin, 'x']] };
  scrubbing.changedBy.push(origin);
}

/** The text between two replacements, with those that stood in it before put back. */
function restored(text: string, replaced: Chunk[]): readonly Chunk[] {
  if (text === '') return [];
  return text.split(hidden).flatMap((piece, at) => {
    const before = at === 0 ? undefined : replaced.shift();
    const between: readonly Chunk[] = before === undefined ? [] : [before];
    return piece === '' ? between : [...between, { type: 'text', text: piece } as const];
  });
}

function rewritten(
  chunks: readonly Chunk[],
  rule: ReadyRule,
  pattern: Pattern,
  isWhole: boolean,
  hash: HashText,
): readonly Chunk[] {
  if (!chunks.some(({ type }) => type === 'text')) return chunks;
  const searched = chunks.map((chunk) => (chunk.type === 'text' ? chunk.text.replaceAll(hidden, '') : hidden)).join('');
  if (isWhole) {
    const replacement = replacementOf(searched, rule.origin, rule.redaction, hash);
    return replacement === undefined ? [] : [replacement];
  }
  const spans = inOrder(pattern.find(searched));
  if (spans.length === 0) return chunks;
  const replaced = chunks.filter(({ type }) => type === 'redaction');
  const result: Chunk[] = [];
  let position = 0;
  for (const { start, end } of spans) {
    result.push(...restored(searched.slice(position, start), replaced));
    // What is replaced as a whole takes along what was replaced within it.
    for (const character of searched.slice(start, end)) if (character === hidden) replaced.shift();
    const replacement = replacementOf(searched.slice(start, end), rule.origin, rule.redaction, hash);
    if (replacement !== undefined) result.push(replacement);
    position = end;
  }
  return [...result, ...restored(searched.slice(position), replaced)];
}

function rewrite(scrubbing: Scrubbing, rule: ReadyRule, pattern: Pattern, isWhole: boolean, hash: HashText): void {
  const { text, meta } = scrubbing;
  if (text === undefined || (!isWhole && meta.rem.length === 0 && !text.includes(hidden) && !pattern.matches(text))) return;
  const { text: next, remarks } = joinChunks(rewritten(splitChunks(text, meta.rem), rule, pattern, isWhole, hash));
  if (next === text) return;
  scrubbing.text = next;
  scrubbing.meta = { ...meta, rem: remarks, len: meta.len ?? codePoints(text) };
  scrubbing.changedBy.push(rule.origin);
}

/** Applies one rule to a value that stands under a key. Nothing is done to one that was removed. */
export function applyRule(scrubbing: Scrubbing, rule: ReadyRule, key: string | undefined, { hash }: ApplyOptions): void {
  const { method } = rule.redaction;
  const rewrites = method !== 'default' && method !== 'remove';
  if (rule.isAnything && (scrubbing.text === undefined || !rewrites)) {
    remove(scrubbing, rule);
    return;
  }
  for (const pattern of rule.patterns) {
    if (scrubbing.isRemoved) return;
    if (pattern.scope === 'value') {
      rewrite(scrubbing, rule, pattern, false, hash);
    } else if (pattern.matches(key ?? '')) {
      if (scrubbing.text === undefined || !rewrites) remove(scrubbing, rule);
      else rewrite(scrubbing, rule, pattern, true, hash);
    } else if (pattern.scope === 'pair' && scrubbing.text !== undefined && pattern.matches(searchedOf(scrubbing))) {
      rewrite(scrubbing, rule, pattern, true, hash);
    }
  }
}

/** A text as rules see it. */
function searchedOf({ text = '', meta }: Scrubbing): string {
  return splitChunks(text, meta.rem)
    .map((chunk) => (chunk.type === 'text' ? chunk.text : hidden))
    .join('');
}

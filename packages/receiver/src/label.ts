import { isObject } from './json.ts';
import { leavesOf } from './leaf.ts';
import type { Payload } from './payload.ts';

/** What was replaced in one item. */
export interface Replaced {
  /** Occurrences of each label in the payload's strings, such as `[email]`. */
  readonly labels: Readonly<Record<string, number>>;
  /** Remarks in `_meta`, by the rule that made them. */
  readonly remarks: Readonly<Record<string, number>>;
}

export interface TextPart {
  readonly text: string;
  readonly label: boolean;
}

const LABEL = /\[[a-z][a-z ]{1,30}\]/g;

/** Counts labels and remarks in one payload. */
export function countReplaced(payload: Payload): Replaced {
  const labels = new Map<string, number>();
  const remarks = new Map<string, number>();
  if (payload.kind === 'text') countLabels(payload.text, labels);
  if (payload.kind === 'json') {
    for (const leaf of leavesOf(payload.value)) {
      if (leaf.kind === 'text') countLabels(leaf.text, labels);
      else countRemarks(leaf.meta, remarks);
    }
  }
  return { labels: Object.fromEntries(labels), remarks: Object.fromEntries(remarks) };
}

/** Splits a text at its labels, so that a page can mark them. */
export function splitAtLabels(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LABEL)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), label: false });
    parts.push({ text: match[0], label: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), label: false });
  return parts;
}

function countLabels(text: string, labels: Map<string, number>): void {
  for (const [label] of text.matchAll(LABEL)) count(label, labels);
}

function countRemarks(root: unknown, remarks: Map<string, number>): void {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (!isObject(node)) continue;
    for (const [key, child] of Object.entries(node)) {
      if (key !== '') pending.push(child);
      else if (isObject(child) && Array.isArray(child['rem'])) {
        for (const remark of child['rem']) {
          const rule: unknown = Array.isArray(remark) ? remark[0] : undefined;
          if (typeof rule === 'string') count(rule.slice(0, 64), remarks);
        }
      }
    }
  }
}

function count(name: string, counts: Map<string, number>): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

import type { Matcher } from '../scrub/matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';
import { masked } from './in-flux.ts';
import { blockOf, type PageNode, runsBelow } from './page-node.ts';

/** A text of the page that an event brings, and how it is written into the event. */
export interface BroughtText {
  readonly node: PageNode;
  readonly text: string;
  readonly write: (text: string) => void;
  /** The same with what may become a value piece by piece hidden, where it changed. */
  readonly settled?: string | undefined;
}

/** A text of the page that left before and is hidden now. */
export interface HiddenLater {
  readonly id: number;
  readonly value: string;
}

/** How long texts are read together, in characters, and how much of them is read once more with what follows. */
const window = { most: 8192, again: 512 } as const;

/** The beginning of a text that may go on with a word, or with digits in groups. */
const wordOn = /^[\p{L}\p{N}@._%+-]\S{0,512}/u;
const digitsOn = /^[\s-]{0,4}\d[\d\s-]{0,64}/;

function isMaskedAlready(text: string): boolean {
  return !/[^\s*]/.test(text);
}

/** A text that is hidden in part; all of it, where a value stands behind what is hidden, which may be what tells of it. */
export function safely(text: string, settled: string, matcher: Matcher): string {
  let at = 0;
  while (at < text.length && text[at] === settled[at]) at += 1;
  return /[^\s*]/.test(settled.slice(at)) && scrubText(text, matcher, createWork()) !== text ? masked(text) : settled;
}

/** What of a text goes on with what left before it, hidden: whoever sees it arrive in pieces could put them together. */
function withoutBeginning(text: string, left: string): string {
  if (/\d[\s-]{0,4}$/.test(left) && digitsOn.test(text)) return text.replace(digitsOn, masked);
  return /[\p{L}\p{N}@._%+-]$/u.test(left) ? text.replace(wordOn, masked) : text;
}

/** The stretches of a run within reach of what an event touches: to read a long line anew for each change would take too long. */
function stretchesNear(
  run: readonly PageNode[],
  isTouched: (node: PageNode) => boolean,
  lengthOf: (node: PageNode) => number,
): readonly (readonly PageNode[])[] {
  const near = run.map(isTouched);
  const order = [...run.keys()];
  for (const direction of [order, [...order].reverse()]) {
    let room = 0;
    for (const at of direction) {
      const node = run[at];
      if (node === undefined) continue;
      if (isTouched(node)) room = window.again;
      else if (room > 0) {
        near[at] = true;
        room -= lengthOf(node);
      }
    }
  }
  const stretches: PageNode[][] = [[]];
  for (const [at, node] of run.entries()) {
    if (near[at] === true) stretches.at(-1)?.push(node);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches;
}

/**
 * Judges the texts that an event brings, alone and with those beside them, and those in and beside the nodes `around` one
 * that went. `isWhole` says that the event brings the whole page. What has to be hidden that left before is given back.
 */
export function scrubTexts(
  brought: readonly BroughtText[],
  matcher: Matcher,
  { isWhole, around = [] }: { readonly isWhole: boolean; readonly around?: readonly PageNode[] },
): readonly HiddenLater[] {
  const byNode = new Map(brought.map((one) => [one.node, one]));
  const settled = new Map<PageNode, string>();
  const sent = new Map<PageNode, string>();
  for (const { node, text: whole, settled: shown = whole } of brought) {
    const text = safely(whole, shown, matcher);
    settled.set(node, text);
    sent.set(node, isMaskedAlready(text) ? text : scrubText(text, matcher, createWork()));
  }
  const later = new Map<PageNode, string>();
  const near = new Set<PageNode | undefined>(around);

  function textOf(node: PageNode): string {
    return byNode.get(node)?.text ?? node.text ?? '';
  }

  function hide(node: PageNode): void {
    if (sent.has(node)) sent.set(node, masked(textOf(node)));
    else if (!node.isHidden) later.set(node, masked(textOf(node)));
  }

  function isTouched(node: PageNode): boolean {
    return sent.has(node) || near.has(node) || near.has(node.parent) || near.has(node.parent?.parent);
  }

  function judgeRun(run: readonly PageNode[]): void {
    if (run.length < 2) return;
    if (isWhole) judgeInWindows(run);
    else {
      continueWords(run);
      for (const stretch of stretchesNear(run, isTouched, (node) => textOf(node).length)) judgeInWindows(stretch);
    }
  }

  function judgeInWindows(run: readonly PageNode[]): void {
    let from = 0;
    let length = 0;
    for (const [at, node] of run.entries()) {
      length += textOf(node).length;
      if (length < window.most && at < run.length - 1) continue;
      judgeTogether(run.slice(from, at + 1));
      length = 0;
      for (from = at + 1; from > 0 && length < window.again; from -= 1) length += textOf(run[from - 1] ?? node).length;
    }
  }

  /** Hides what goes on with a word that left before. */
  function continueWords(run: readonly PageNode[]): void {
    let left = '';
    for (const node of run) {
      const text = textOf(node);
      if (text === '') continue;
      const own = settled.get(node) ?? text;
      const hidden = sent.has(node) ? safely(text, withoutBeginning(own, left), matcher) : own;
      if (hidden !== own) sent.set(node, scrubText(hidden, matcher, createWork()));
      // What came with this event goes on with what left before as long as it is hidden to its end.
      left = !sent.has(node) || hidden.endsWith('*') ? text : '';
    }
  }

  /** Hides the texts over which a value reaches that is none in each of them. */
  function judgeTogether(nodes: readonly PageNode[]): void {
    const texts = nodes.map(textOf);
    if (nodes.length < 2 || texts.every(isMaskedAlready)) return;
    const joined = texts.join('');
    const together = scrubText(joined, matcher, createWork());
    if (together === joined || together === texts.map((text) => scrubText(text, matcher, createWork())).join('')) return;
    const { spans } = matcher.scan(joined, {}, createWork());
    let end = 0;
    let isHidden = false;
    for (const [at, node] of nodes.entries()) {
      const start = end;
      end += texts[at]?.length ?? 0;
      const own = new Set(
        matcher.scan(texts[at] ?? '', {}, createWork()).spans.map((span) => `${span.start + start} ${span.end + start}`),
      );
      if (!spans.some((span) => span.start < end && span.end > start && !own.has(`${span.start} ${span.end}`))) continue;
      isHidden = true;
      hide(node);
    }
    if (!isHidden) for (const node of nodes) hide(node);
  }

  for (const block of new Set([...brought.map(({ node }) => node), ...around].map(blockOf)))
    for (const run of runsBelow(block)) judgeRun(run);
  for (const { node, write } of brought) {
    const text = sent.get(node) ?? '';
    node.isHidden = isMaskedAlready(text);
    write(text);
  }
  for (const node of later.keys()) node.isHidden = true;
  return [...later].map(([{ id }, value]) => ({ id, value }));
}

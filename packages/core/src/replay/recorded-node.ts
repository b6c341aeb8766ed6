import { scrubAgain } from '../scrub/again.ts';
import type { Judge } from '../scrub/judge.ts';
import type { Matcher } from '../scrub/matcher.ts';
import type { Structure } from '../scrub/structure.ts';
import { scrubText } from '../scrub/text.ts';
import { walk } from '../scrub/walk.ts';
import { createWork, type Work, withLimitsOfItsOwn } from '../scrub/work.ts';
import { isRecord } from '../sentry.ts';
import { masked } from './in-flux.ts';
import type { PageNode } from './page-node.ts';
import { scrubStyleSheet, withoutFiles } from './style-sheet.ts';

/** What decides on recordings. */
export interface Deciding {
  readonly judge: Judge;
  readonly matcher: Matcher;
}

/** What is known of a node in a recording, beside its attributes, its text and what is below it. */
const nodeStructure: Structure = { type: 'number', id: 'number', rootId: 'number', tagName: 'word', compatMode: 'word' };

const attributesStructure: Structure = { rr_width: {}, rr_height: {} };

/** What a picture of the page itself stands under, and the page of a frame, which is recorded as nodes. */
const withheld: ReadonlySet<string> = new Set(['rr_dataURL', 'rr_dataurl', 'srcdoc']);

/** The lines of a drawing (SVG, path data): numbers that may stand without a blank between. */
const drawing = /^m[\d\s,.+achlmqstvze-]*$/i;

/** Walks a part of a recording within limits of its own. */
export function scrubPart(value: unknown, structure: Structure, { judge, matcher }: Deciding, work: Work): unknown {
  return withLimitsOfItsOwn(work, [], (own) =>
    scrubAgain(walk(value, judge.root(structure), judge, own), structure, { judge, matcher }, own),
  );
}

/** A style as it changes, property by property with its priority, or whatever else is no text, without files in it. */
function withoutFilesWithin(value: unknown): unknown {
  const member = (one: unknown): unknown => (typeof one === 'string' ? withoutFiles(one) : one);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, Array.isArray(one) ? one.map(member) : member(one)]),
  );
}

/** The attributes of an element, or those that change, without pictures, files and what was typed. */
export function scrubAttributes(attributes: unknown, node: PageNode | undefined, deciding: Deciding, work: Work): unknown {
  if (!isRecord(attributes)) return {};
  const rest: Record<string, unknown> = {};
  const done: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (withheld.has(name)) work.cut += 1;
    // Which one of a list is chosen; of an element that is not known, it may be one.
    else if (name === 'selected' && (node === undefined || node.tag === 'option')) continue;
    else if (typeof value !== 'string') rest[name] = withoutFilesWithin(value);
    else if (name === '_cssText') done[name] = scrubStyleSheet(value, deciding.matcher);
    else if (name === 'd' && drawing.test(value)) done[name] = value;
    // Of an element that is not known, a value may be one that was typed.
    else rest[name] = name === 'value' && node?.isTyped !== false ? masked(value) : withoutFiles(value);
  }
  const sent = scrubPart(rest, attributesStructure, deciding, work);
  return { ...(isRecord(sent) ? sent : {}), ...done };
}

/** The text of a node that is no text of the page: a comment, a style sheet, what was typed, or what is shown where no scripts run. Undefined where it is one. */
export function scrubOwnText(text: string, parentTag: string | undefined, { matcher }: Deciding): string | undefined {
  if (parentTag === 'style') return scrubStyleSheet(text, matcher);
  if (parentTag === 'textarea' || parentTag === 'noscript') return masked(text);
  return parentTag === undefined ? scrubText(text, matcher, createWork()) : undefined;
}

/** What a record says beside what is judged by itself. */
const apart: ReadonlySet<string> = new Set(['attributes', 'childNodes', 'textContent']);

/** Scrubs a node of a recording where it stands, but its text and what is below it. */
export function scrubNode(record: Record<string, unknown>, node: PageNode | undefined, deciding: Deciding, work: Work): void {
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => !apart.has(name)));
  for (const name of Object.keys(rest)) delete record[name];
  Object.assign(record, scrubPart(rest, nodeStructure, deciding, work));
  const { childNodes: children } = record;
  if (children !== undefined) record['childNodes'] = Array.isArray(children) ? children.filter(isRecord) : [];
  if (record['attributes'] !== undefined) record['attributes'] = scrubAttributes(record['attributes'], node, deciding, work);
}

import type { Structure } from '../scrub/structure.ts';
import type { Work } from '../scrub/work.ts';
import { isRecord, propertyOf, textOf } from '../sentry.ts';
import { type AddedAt, createPageMirror } from './page-mirror.ts';
import type { PageNode } from './page-node.ts';
import { type BroughtText, masked, scrubTexts } from './page-text.ts';
import { type Deciding, scrubAttributes, scrubNode, scrubOwnText, scrubPart } from './recorded-node.ts';
import { scrubStyleSheet, withoutFiles } from './style-sheet.ts';

/** Scrubs the events of one recording, one after another; undefined for what is withheld. */
export type ScrubEvent = (event: unknown, work: Work) => unknown;

/** The kinds of events in a recording, and the sources of those that say what changed (rrweb, `EventType` and `IncrementalSource`). */
const kinds = { snapshot: 2, change: 3 } as const;
const sources = { mutation: 0, input: 5, rule: 8, canvas: 9, font: 10, declaration: 13, adopted: 15 } as const;

const position: Structure = { id: 'number', x: 'number', y: 'number', timeOffset: 'number' };

const spanTimes: Structure = { timestamp: 'time', startTimestamp: 'time', endTimestamp: 'time' };

/** What is known of an event, but what makes up a page. */
const eventStructure: Structure = {
  type: 'number',
  data: { source: 'number', ...position, positions: { '*': position }, payload: { ...spanTimes, type: 'word', level: 'word' } },
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Makes the scrubbing of a recording. Its events are written to, so that they have to be a copy. */
export function createEventScrubber(deciding: Deciding): ScrubEvent {
  const page = createPageMirror();

  /** The text of a record, as one that is judged with those beside it; one that stands alone is written at once. */
  function bring(record: object, field: string, node: PageNode | undefined, before?: string): readonly BroughtText[] {
    const text = textOf(record, field);
    if (text === undefined) return [];
    const write = (sent: string): void => void Reflect.set(record, field, sent);
    if (node === undefined) write(masked(text));
    else if (node.text === undefined) write(scrubOwnText(text, undefined, deciding) ?? '');
    else {
      const own = scrubOwnText(text, node.parent?.tag ?? '', deciding);
      if (own === undefined) return [{ node, text, write, before }];
      write(own);
    }
    return [];
  }

  function added(record: unknown, place: AddedAt, work: Work): readonly BroughtText[] {
    const brought: BroughtText[] = [];
    page.add(record, place, (one, node) => {
      brought.push(...bring(one, 'textContent', node));
      scrubNode(one, node, deciding, work);
    });
    return brought;
  }

  function snapshot(data: object, work: Work): void {
    page.clear();
    scrubTexts(added(propertyOf(data, 'node'), {}, work), deciding.matcher, { isWhole: true });
  }

  /** Nodes whose parent or sibling comes with the same change, later in the list, wait for it. */
  function addAll(adds: readonly unknown[], work: Work): readonly BroughtText[] {
    const brought: BroughtText[] = [];
    let waiting = adds.filter(isRecord);
    for (let rounds = waiting.length; waiting.length > 0; rounds -= 1) {
      const ids = new Set(waiting.map((add) => propertyOf(add['node'], 'id')));
      const ready = waiting.filter(({ parentId, nextId }) => rounds <= 0 || !(ids.has(parentId) || ids.has(nextId)));
      const now = ready.length > 0 ? ready : waiting;
      for (const { node, parentId, nextId } of now) brought.push(...added(node, { parentId: parentId ?? -1, nextId }, work));
      waiting = waiting.filter((add) => !now.includes(add));
    }
    return brought;
  }

  function mutation(data: Record<string, unknown>, work: Work): void {
    const removes = listOf(data['removes']);
    const left = new Set(removes.map((removed) => page.nodeOf(propertyOf(removed, 'parentId'))));
    for (const removed of removes) page.remove(propertyOf(removed, 'id'));
    const brought = [...addAll(listOf(data['adds']), work)];
    const texts = listOf(data['texts']).filter(isRecord);
    for (const text of texts) {
      const node = page.nodeOf(text['id']);
      const before = node?.text;
      if (node?.text !== undefined) page.write(node, textOf(text, 'value') ?? '');
      brought.push(...bring(text, 'value', node, before));
    }
    for (const change of listOf(data['attributes']).filter(isRecord))
      Reflect.set(change, 'attributes', scrubAttributes(change['attributes'], page.nodeOf(change['id']), deciding, work));
    const later = scrubTexts(brought, deciding.matcher, {
      isWhole: false,
      around: [...left].filter((node) => node !== undefined),
    });
    Reflect.set(data, 'texts', [...texts, ...later]);
    scrubLists(data, work);
  }

  /** Scrubs what a mutation says beside its nodes, texts and attributes. */
  function scrubLists(data: Record<string, unknown>, work: Work): void {
    const { adds, texts, attributes, ...rest } = data;
    const sent = scrubPart(rest, { source: 'number', removes: { '*': { parentId: 'number', id: 'number' } } }, deciding, work);
    for (const name of Object.keys(rest)) Reflect.deleteProperty(data, name);
    Object.assign(data, sent);
  }

  /** Style sheets that are changed by a program. */
  function styles(data: Record<string, unknown>): void {
    for (const holder of [data, ...listOf(data['adds']), ...listOf(data['styles'])].filter(isRecord)) {
      for (const field of ['rule', 'replace', 'replaceSync'])
        if (typeof holder[field] === 'string') holder[field] = scrubStyleSheet(holder[field], deciding.matcher);
      for (const rule of listOf(holder['rules']).filter(isRecord))
        if (typeof rule['rule'] === 'string') rule['rule'] = scrubStyleSheet(rule['rule'], deciding.matcher);
    }
    const declared = propertyOf(data['set'], 'value');
    if (isRecord(data['set']) && typeof declared === 'string') data['set']['value'] = withoutFiles(declared);
  }

  /** Whether an event that says what changed is sent; what it says is written over. */
  function changed(data: Record<string, unknown>, work: Work): boolean {
    const { source } = data;
    if (source === sources.canvas || source === sources.font) return false;
    if (source === sources.input) data['text'] = masked(String(data['text'] ?? ''));
    if (source === sources.rule || source === sources.declaration || source === sources.adopted) styles(data);
    if (source === sources.mutation) mutation(data, work);
    return true;
  }

  return (event, work) => {
    if (!isRecord(event) || typeof event['timestamp'] !== 'number') return undefined;
    // Milliseconds look like numbers of many kinds.
    const { timestamp, delay: _delay, ...said } = event;
    const { type, data } = said;
    if (type === kinds.snapshot && isRecord(data)) {
      snapshot(data, work);
      const offset = scrubPart(data['initialOffset'], { top: 'number', left: 'number' }, deciding, work);
      return { type, timestamp, data: { node: data['node'], initialOffset: offset } };
    }
    if (type === kinds.change) {
      if (!isRecord(data) || !changed(data, work)) {
        work.cut += 1;
        return undefined;
      }
      if (data['source'] === sources.mutation) return { type, timestamp, data };
    }
    const sent = scrubPart(said, eventStructure, deciding, work);
    return isRecord(sent) ? { ...sent, timestamp } : undefined;
  };
}

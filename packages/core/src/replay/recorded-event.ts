import type { Structure } from '../scrub/structure.ts';
import type { Work } from '../scrub/work.ts';
import { isRecord, propertyOf, textOf } from '../sentry.ts';
import { masked, withoutFlux } from './in-flux.ts';
import { type AddedNode, inOrder } from './order-of-adds.ts';
import { type AddedAt, createPageMirror, isTyped } from './page-mirror.ts';
import type { PageNode } from './page-node.ts';
import { type BroughtText, safely, scrubTexts } from './page-text.ts';
import { type Deciding, scrubAttributes, scrubNode, scrubOwnText, scrubPart } from './recorded-node.ts';
import { createReplacedText } from './replaced-text.ts';
import { createSaidAttributes } from './said-attributes.ts';
import { scrubStyleSheet, withoutFiles } from './style-sheet.ts';
import { createUnsettled } from './unsettled.ts';

/** Scrubs the events of one recording, one after another; undefined for what is withheld. */
export type ScrubEvent = (event: unknown, work: Work) => unknown;

/** The kinds of events in a recording, and the sources of those that say what changed (rrweb, `EventType` and `IncrementalSource`). */
const kinds = { snapshot: 2, change: 3 } as const;
const sources = { mutation: 0, input: 5, rule: 8, canvas: 9, font: 10, declaration: 13, adopted: 15 } as const;

const position: Structure = { id: 'number', x: 'number', y: 'number', timeOffset: 'number' };

const spanTimes: Structure = { timestamp: 'time', startTimestamp: 'time', endTimestamp: 'time' };

/** What is known of an event, but what makes up a page. */
const eventStructure: Structure = /* @__PURE__ */ (() => ({
  type: 'number',
  data: { source: 'number', ...position, positions: { '*': position }, payload: { ...spanTimes, type: 'word', level: 'word' } },
}))();

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The members of a record that are numbers, true, false or null, as those of the recording's own are. */
function numbersOf(record: unknown, names: readonly string[]): Record<string, unknown> {
  const members = names.map((name) => [name, propertyOf(record, name)] as const);
  return Object.fromEntries(
    members.filter(([, value]) => value === null || typeof value === 'number' || typeof value === 'boolean'),
  );
}

/** Makes the scrubbing of a recording. Its events are written to, so that they have to be a copy. */
export function createEventScrubber(deciding: Deciding): ScrubEvent {
  const page = createPageMirror();
  const unsettled = createUnsettled();
  const replaced = createReplacedText(unsettled.note);

  /** A text with what may become a value piece by piece hidden, by what it said before, last first, or by how it left last. */
  function settle(text: string, ...before: readonly string[]): string {
    const changed = withoutFlux(text, ...before);
    const isOther = changed === text;
    const settled = isOther ? unsettled.settledOf(text) : changed;
    unsettled.note(text, settled, isOther ? undefined : before[0]);
    return settled;
  }

  const said = createSaidAttributes({
    settleText: (text, before) => safely(text, settle(text, before), deciding.matcher),
    say: page.say,
  });

  /** The text of a record, as one that is judged with those beside it; one that stands alone is written at once. */
  function bring(
    record: object,
    field: string,
    node: PageNode | undefined,
    before: readonly string[] = [],
  ): readonly BroughtText[] {
    const text = textOf(record, field) ?? '';
    const write = (sent: string): void => void Reflect.set(record, field, sent);
    if (node === undefined || node.isBare) write(masked(text));
    else if (node.text === undefined) write(scrubOwnText(text, undefined, deciding) ?? '');
    else {
      const own = scrubOwnText(text, node.parent?.tag ?? '', deciding);
      if (own === undefined) {
        const left = `${node.id} ${text}`;
        const settled = unsettled.settledOf(left, settle(text, ...before));
        const writeHidden = (sent: string): void => {
          if (sent !== settled && sent.includes('*')) unsettled.note(left, sent);
          write(sent);
        };
        return [{ node, text, write: writeHidden, settled }];
      }
      write(own);
    }
    return [];
  }

  function added(record: unknown, place: AddedAt, work: Work): readonly BroughtText[] {
    const brought: BroughtText[] = [];
    page.add(record, place, (one, node) => {
      if (one['textContent'] !== undefined) brought.push(...bring(one, 'textContent', node, [node?.earlier ?? '']));
      if (isRecord(one['attributes'])) one['attributes'] = said.settle(one['attributes'], node);
      scrubNode(one, node, deciding, work);
    });
    return brought;
  }

  /** What a mutation adds, as far as it is known. */
  function addAll(adds: readonly AddedNode[], work: Work): readonly BroughtText[] {
    const tops = new Set<PageNode>();
    const brought = inOrder(adds).flatMap(({ node, parentId, nextId }) => {
      const texts = added(node, { parentId: parentId ?? -1, nextId }, work);
      const top = page.nodeOf(propertyOf(node, 'id'));
      if (top !== undefined) tops.add(top);
      return texts;
    });
    return replaced.settle(brought, [...tops]);
  }

  /** What is sent of a mutation: nothing but what is known of one. */
  function mutation(data: Record<string, unknown>, work: Work): Record<string, unknown> {
    const removes = listOf(data['removes']).map((removed) => numbersOf(removed, ['parentId', 'id', 'isShadow']));
    replaced.leave(removes.flatMap(({ id }) => page.nodeOf(id) ?? []));
    const around = removes.flatMap(({ id }) => page.remove(id));
    const adds = listOf(data['adds']).flatMap((add) => {
      const node = propertyOf(add, 'node');
      return isRecord(node) ? [{ ...numbersOf(add, ['parentId', 'previousId', 'nextId']), node }] : [];
    });
    const brought = [...addAll(adds, work)];
    const texts = listOf(data['texts']).map((text) => {
      const { id } = numbersOf(text, ['id']);
      const sent = { id, value: textOf(text, 'value') ?? null };
      const node = page.nodeOf(id);
      const before = node?.text === undefined ? [] : [node.text, node.earlier];
      if (node?.text !== undefined) page.write(node, sent.value ?? '');
      if (sent.value !== null) brought.push(...bring(sent, 'value', node, before));
      return sent;
    });
    const attributes = listOf(data['attributes']).map((change) => {
      const { id } = numbersOf(change, ['id']);
      const node = page.nodeOf(id);
      const given = propertyOf(change, 'attributes');
      if (node !== undefined && propertyOf(given, 'type') !== undefined) node.isTyped ||= isTyped(node.tag, given);
      const settled = isRecord(given) ? said.settle(given, node) : given;
      return { id, attributes: scrubAttributes(settled, node, deciding, work) };
    });
    const later = scrubTexts(brought, deciding.matcher, { isWhole: false, around });
    for (const { id, value } of later) unsettled.note(`${id} ${page.nodeOf(id)?.text}`, value);
    const isAttachIframe = data['isAttachIframe'] === true;
    return {
      source: sources.mutation,
      texts: [...texts, ...later],
      attributes,
      removes,
      adds,
      ...(isAttachIframe && { isAttachIframe }),
    };
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

  /** Whether an event that says what changed may be sent; what is typed or drawn in it is written over. */
  function mayLeave(data: Record<string, unknown>): boolean {
    const { source } = data;
    if (source === sources.canvas || source === sources.font) return false;
    if (source === sources.input) data['text'] = masked(String(data['text'] ?? ''));
    if (source === sources.rule || source === sources.declaration || source === sources.adopted) styles(data);
    return true;
  }

  function snapshot({ node, initialOffset }: Record<string, unknown>, work: Work): Record<string, unknown> | undefined {
    page.clear();
    if (!isRecord(node)) return undefined;
    scrubTexts(added(node, {}, work), deciding.matcher, { isWhole: true });
    return { node, initialOffset: numbersOf(initialOffset, ['top', 'left']) };
  }

  /** What is sent of the data of an event that is judged by itself; undefined where it is withheld. */
  function dataSent(type: unknown, data: unknown, work: Work): Record<string, unknown> | undefined {
    if (!isRecord(data)) return undefined;
    if (type === kinds.snapshot) return snapshot(data, work);
    return data['source'] === sources.mutation ? mutation(data, work) : undefined;
  }

  return (event, work) => {
    if (!isRecord(event) || typeof event['timestamp'] !== 'number') return undefined;
    // Milliseconds look like numbers of many kinds.
    const { timestamp, delay: _delay, ...told } = event;
    const { type, data } = told;
    const isPage = type === kinds.snapshot || (type === kinds.change && propertyOf(data, 'source') === sources.mutation);
    said.turn();
    const judged = isPage ? dataSent(type, data, work) : undefined;
    if (judged !== undefined) return { type, timestamp, data: judged };
    if (isPage || (type === kinds.change && !(isRecord(data) && mayLeave(data)))) {
      work.cut += 1;
      return undefined;
    }
    const sent = scrubPart(told, eventStructure, deciding, work);
    return isRecord(sent) ? { ...sent, timestamp } : undefined;
  };
}

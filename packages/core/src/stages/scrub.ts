import type { ScrubDecision, WithheldReason } from '../decision.ts';
import type { Policy } from '../policy.ts';
import { scrubAgain } from '../scrub/again.ts';
import { scrubAttachment } from '../scrub/item/attachment.ts';
import { scrubPayload } from '../scrub/item/container.ts';
import { isImage } from '../scrub/item/image.ts';
import { type ItemPolicy, items } from '../scrub/item/items.ts';
import { envelopeHeaders, itemHeaders } from '../scrub/item/protocol.ts';
import type { Recorded } from '../scrub/item/recording.ts';
import { annotated } from '../scrub/remark/annotation.ts';
import { standInFor } from '../scrub/replace/stand-in.ts';
import type { Structure } from '../scrub/structure.ts';
import { scrubText } from '../scrub/text.ts';
import { walk } from '../scrub/walk.ts';
import { createWork, type Work, withLimitsOfItsOwn } from '../scrub/work.ts';
import { type Envelope, type EnvelopeItem, isRecord, type JsonRecord, propertyOf } from '../sentry.ts';

declare const brand: unique symbol;

/** What has passed the scrub stage; nothing else may be sent. */
export type Scrubbed<T> = T & { readonly [brand]: true };

/** One item after the scrub stage: what leaves in its place, if anything, and what was done. */
export interface ScrubbedItem {
  readonly sent: EnvelopeItem | undefined;
  readonly decision: ScrubDecision;
}

function decided(item: string, work: Work, reason?: WithheldReason): ScrubDecision {
  const isClean = work.findings.length === 0 && work.cut === 0;
  return {
    stage: 'scrub',
    item,
    outcome: reason !== undefined ? 'withheld' : isClean ? 'clean' : 'replaced',
    findings: work.findings,
    cut: work.cut,
    work: { nodes: work.nodes, characters: work.characters },
    ...(reason !== undefined && { reason }),
  };
}

function walkAll(value: unknown, structure: Structure, policy: Policy, work: Work): unknown {
  return scrubAgain(walk(value, policy.judge.root(structure), policy.judge, work), structure, policy, work);
}

/** What Sentry's own rules leave of a payload, and what they say of it. Throws where they could not judge it. */
function ruled([headers, payload]: EnvelopeItem, { sentryRules, matcher }: Policy, work: Work): { left: unknown; said: unknown } {
  if (sentryRules === undefined) return { left: payload, said: undefined };
  const {
    payload: left,
    meta: said,
    findings,
    cut,
  } = payload instanceof Uint8Array
    ? { payload: sentryRules.scrubAttachment(String(headers['filename']), payload), meta: undefined, findings: [], cut: 0 }
    : sentryRules.scrub(nameOf(headers), payload);
  if (left === undefined && payload !== undefined) throw new TypeError('The rules of Sentry could not judge an item.');
  for (const finding of findings) work.findings.push({ ...finding, path: scrubText(finding.path, matcher, createWork()) });
  work.cut += cut;
  return { left, said };
}

/** Scrubs a value of an item; where Sentry reads `_meta` there, with what it is to be told. */
function scrubbedValue(
  value: unknown,
  { structure, annotated: where }: ItemPolicy,
  policy: Policy,
  said: unknown,
  work: Work,
): unknown {
  const scrub = (given: unknown): unknown => walkAll(given, structure, policy, work);
  if (where === undefined || (where === 'payload') !== (work.path.length === 0)) return scrub(value);
  const { matcher } = policy;
  const saidHere = work.path.reduce<unknown>((tree, key) => propertyOf(tree, String(key)), said);
  return annotated(value, scrub, work, { said: saidHere, isFit: (rule) => scrubText(rule, matcher, createWork()) === rule });
}

function payloadSent(item: EnvelopeItem, itemPolicy: ItemPolicy, policy: Policy, work: Work): unknown {
  const [, payload] = item;
  const isText = itemPolicy.treatment === 'text';
  if (isText && policy.sendImagesUnread && isImage(payload)) return payload;
  if (!isText && ArrayBuffer.isView(payload)) return undefined;
  const { left, said } = ruled(item, policy, work);
  const scrub = (value: unknown, within: Work): unknown => scrubbedValue(value, itemPolicy, policy, said, within);
  return (isText ? scrubAttachment : scrubPayload)(left, scrub, work);
}

/** The item to send, or why none is. */
function scrubWithin(item: EnvelopeItem, itemPolicy: ItemPolicy, policy: Policy, work: Work): EnvelopeItem | WithheldReason {
  const [headers, payload] = item;
  const { sent, reason = 'binary' }: Recorded =
    itemPolicy.treatment !== 'recording'
      ? { sent: payloadSent(item, itemPolicy, policy, work) }
      : (policy.recordings?.scrub(payload, work) ?? { reason: 'replay' });
  if (sent === undefined) return reason;
  const walked = withLimitsOfItsOwn(work, [], (own) => walkAll(headers, itemHeaders, policy, own));
  const sentHeaders = isRecord(walked) ? walked : {};
  if (Object.is(sent, payload)) return sentHeaders === headers ? item : [sentHeaders, payload];
  const bytes = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
  return [bytes instanceof Uint8Array ? { ...sentHeaders, length: bytes.length } : sentHeaders, sent];
}

function nameOf(headers: JsonRecord): string {
  const type = propertyOf(headers, 'type');
  return typeof type === 'string' && Object.hasOwn(items, type) ? type : 'unknown';
}

/** How an item is treated; undefined for a type nobody knows. */
export function treatmentOf(headers: JsonRecord): ItemPolicy | undefined {
  const known: Readonly<Record<string, ItemPolicy>> = items;
  return known[nameOf(headers)];
}

/** What is left of an item whose judgement failed: of an event, a stand-in. */
function failed(item: string, payload: unknown): ScrubbedItem {
  const sent: EnvelopeItem | undefined = item === 'event' ? [{ type: 'event' }, standInFor(payload)] : undefined;
  return { sent, decision: decided(item, createWork(), 'failed') };
}

/** Scrubs one item. It never throws: what cannot be judged is withheld, an event with a stand-in in its place. */
export function scrubItem(item: EnvelopeItem, policy: Policy): ScrubbedItem {
  const work = createWork();
  let name = 'unknown';
  let payload: unknown;
  try {
    name = nameOf(item[0]);
    payload = item[1];
    const treatment = treatmentOf(item[0]);
    if (treatment === undefined) return { sent: undefined, decision: decided(name, work, 'unknown item type') };
    const sent = scrubWithin(item, treatment, policy, work);
    if (typeof sent === 'string') return { sent: undefined, decision: decided(name, work, sent) };
    return { sent, decision: decided(name, work) };
  } catch (_thrown) {
    return failed(name, payload);
  }
}

/** Scrubs the headers of an envelope; where they cannot be judged, none is sent. */
export function scrubHeaders(
  headers: JsonRecord,
  policy: Policy,
): { readonly sent: JsonRecord; readonly decision: ScrubDecision } {
  const work = createWork();
  try {
    const sent = walkAll(headers, envelopeHeaders, policy, work);
    return { sent: isRecord(sent) ? sent : {}, decision: decided('envelope', work) };
  } catch (_thrown) {
    return { sent: {}, decision: decided('envelope', createWork(), 'failed') };
  }
}

/** Declares an envelope scrubbed: the one place that may, once every part of it has passed this stage. */
export function sealed(headers: JsonRecord, sent: readonly EnvelopeItem[]): Scrubbed<Envelope> {
  const envelope: Envelope = [headers, sent];
  return envelope as Scrubbed<Envelope>;
}

import { jsonIn } from '../json.ts';
import { scrubTable } from '../table.ts';
import { createWork, limits, type Work } from '../work.ts';
import type { ScrubValue } from './container.ts';

/** The text of an attachment, or undefined where it is not text in UTF-8: no text holds a zero byte. */
export function attachmentText(payload: unknown): string | undefined {
  if (typeof payload === 'string') return payload;
  if (!(payload instanceof Uint8Array) || payload.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload);
  } catch (_notText) {
    return undefined;
  }
}

/** How long a part is in which lines are read together. */
const longestPart = 8192;

/** Whether a line may be JSON of its own, as in a log. */
function mayBeJson(line: string): boolean {
  return /^[{[].*[}\]]\s*$/.test(line);
}

/** A text in parts of whole lines, so that a value which reaches over lines is seen; a line of JSON is a part of its own. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    const isAlone = mayBeJson(line);
    // A line that is further in belongs to what stands before it, as long as there is room.
    const room = /^\s/.test(line) ? longestPart * 1.5 : longestPart;
    if (last !== undefined && open && !isAlone && last.length + line.length < room) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
    open = !isAlone;
  }
  return parts;
}

/** How much is read on either side of the end of a part, to see whether a value lies across it. */
const across = 4096;

/** How long parts may become that cannot be read apart: the limit of one text, with room for what is put into it. */
const longestJoined = limits.text - 4096;

function textOf(sent: unknown): string {
  return Array.isArray(sent) ? sent.join('\n') : '';
}

/** Whether the same is hidden of the end of a part and the beginning of the next whether they are read apart or as one. */
function mayReadApart(part: string, next: string, scrub: ScrubValue): boolean {
  const end = part.slice(part.indexOf('\n', part.length - across) + 1);
  const start = next.slice(0, across);
  return textOf(scrub([end, start], createWork())) === textOf(scrub([`${end}\n${start}`], createWork()));
}

/** Parts of which none ends within a value, as a key of many lines is one. */
function wholeParts(parts: readonly string[], scrub: ScrubValue): readonly string[] {
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const isEnd = last !== undefined && !mayBeJson(last) && !mayBeJson(part) && last.length + part.length < longestJoined;
    if (isEnd && !mayReadApart(last, part, scrub)) whole[whole.length - 1] = `${last}\n${part}`;
    else whole.push(part);
  }
  return whole;
}

/**
 * The bytes to send of an attachment, judged as JSON where they are JSON, as a table where they are one, else as text; the payload itself
 * where nothing is hidden, and undefined where it is no text.
 */
export function scrubAttachment(payload: unknown, scrub: ScrubValue, work: Work): unknown {
  const text = attachmentText(payload);
  if (text === undefined) return undefined;
  const isJson = text.length <= limits.characters && jsonIn(text) !== undefined;
  const table = isJson ? text : scrubTable(text, scrub, work);
  const parts = isJson ? [text] : wholeParts(partsOf(table), scrub);
  const sent = scrub(parts, work);
  if (sent === parts) return table === text ? payload : new TextEncoder().encode(table);
  return Array.isArray(sent) ? new TextEncoder().encode(sent.join('\n')) : undefined;
}

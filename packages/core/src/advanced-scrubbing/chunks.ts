import { type Remark, type RemarkKind, utf8Length } from '../scrub/remark/remark.ts';

/** A part of a text: as it was, or put there by a rule. */
export type Chunk =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'redaction'; readonly text: string; readonly rule_id: string; readonly remark: RemarkKind };

/** The positions in a text that stand at given positions in its UTF-8; undefined where one stands within a character. */
function offsetsAt(text: string, bytes: readonly number[]): readonly (number | undefined)[] {
  const sorted = [...new Set(bytes)].sort((one, other) => one - other);
  const found = new Map<number, number>();
  let [at, passed] = [0, 0];
  for (const wanted of sorted) {
    while (passed < wanted && at < text.length) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      passed += utf8Length(character);
      at += character.length;
    }
    if (passed === wanted) found.set(wanted, at);
  }
  return bytes.map((byte) => found.get(byte));
}

/** Cuts a text where its remarks say that rules changed it. What a remark says that does not fit is passed over, with all behind it. */
export function splitChunks(text: string, remarks: readonly Remark[]): readonly Chunk[] {
  const ranged = remarks.filter((remark) => remark[2] !== undefined && remark[3] !== undefined);
  if (ranged.length === 0) return text === '' ? [] : [{ type: 'text', text }];
  const offsets = offsetsAt(
    text,
    ranged.flatMap(([, , start = 0, end = 0]) => [start, end]),
  );
  const chunks: Chunk[] = [];
  let position = 0;
  for (const [at, [rule_id, remark]] of ranged.entries()) {
    const [start, end] = [offsets[at * 2], offsets[at * 2 + 1]];
    if (start === undefined) break;
    if (start > position) chunks.push({ type: 'text', text: text.slice(position, start) });
    if (end === undefined || end < start) break;
    chunks.push({ type: 'redaction', text: text.slice(start, end), rule_id, remark });
    position = end;
  }
  if (position < text.length) chunks.push({ type: 'text', text: text.slice(position) });
  return chunks;
}

/** Joins chunks to a text and the remarks that say where rules changed it. */
export function joinChunks(chunks: readonly Chunk[]): { readonly text: string; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  let text = '';
  let position = 0;
  for (const chunk of chunks) {
    const end = position + utf8Length(chunk.text);
    if (chunk.type === 'redaction') remarks.push([chunk.rule_id, chunk.remark, position, end]);
    text += chunk.text;
    position = end;
  }
  return { text, remarks };
}

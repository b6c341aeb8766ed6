/** What a remark says was done: removed, replaced, masked, replaced by a pseudonym, annotated, encrypted. */
export type RemarkKind = 'a' | 'e' | 'm' | 'p' | 's' | 'x';

/** What Sentry is told of a change: the rule, the kind, and where in the text as it is sent, in bytes of UTF-8. */
export type Remark = readonly [rule: string, kind: RemarkKind, start?: number, end?: number];

/** A part of a text: as it was, or put there by a rule. */
export type Chunk =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'redaction'; readonly text: string; readonly rule_id: string; readonly remark: RemarkKind };

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // The two halves of a pair are four bytes; one that is alone becomes a replacement character of three.
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at += 1;
  }
  return bytes;
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

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

/** What a remark says was done: removed, replaced, masked, replaced by a pseudonym, annotated, encrypted. */
export type RemarkKind = 'a' | 'e' | 'm' | 'p' | 's' | 'x';

/** What Sentry is told of a change: the rule, the kind, and where in the text as it is sent, in bytes of UTF-8. */
export type Remark = readonly [rule: string, kind: RemarkKind, start?: number, end?: number];

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

/** Whether each character of a text is one byte in UTF-8. */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  if (!/[\ud800-\udbff]/.test(text)) return text.length;
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

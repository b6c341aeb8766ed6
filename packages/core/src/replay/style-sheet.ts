import type { Matcher } from '../scrub/matcher.ts';
import { scrubText } from '../scrub/text.ts';
import { createWork } from '../scrub/work.ts';

/** Files within a text (RFC 2397), quoted or not, to their end or to that of the text. */
const files =
  /"\s{0,8}data:(?:[\w.+-]{1,64}\/[\w.+-]{1,64})?[;,][^"\\]*(?:\\[\s\S][^"\\]*)*"?|'\s{0,8}data:(?:[\w.+-]{1,64}\/[\w.+-]{1,64})?[;,][^'\\]*(?:\\[\s\S][^'\\]*)*'?|url\(\s{0,8}data:[^)\\]*(?:\\[\s\S][^)\\]*)*|\bdata:(?:[\w.+-]{1,64}\/[\w.+-]{1,64})?[;,][^\s"'<>)]*/gi;

/** A file of nothing. */
const noFile = 'data:,';

/** A text without the files in it. */
export function withoutFiles(text: string): string {
  if (!/data:/i.test(text)) return text;
  if (/^\s{0,8}data:/i.test(text)) return noFile;
  return text.replace(files, (file) => {
    if (/^["']/.test(file)) return file.slice(0, 1) + noFile + file.slice(0, 1);
    return /^url/i.test(file) ? `url(${noFile}` : noFile;
  });
}

/** How long a part of a style sheet is that is read together, in characters. */
const longestPart = 8192;

/** A style sheet in parts of whole rules. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longestPart) {
    const end = text.lastIndexOf('}', from + longestPart) + 1;
    const next = end > from ? end : text.indexOf('}', from) + 1 || text.length;
    parts.push(text.slice(from, next));
    from = next;
  }
  return [...parts, text.slice(from)];
}

/** A style sheet without the files in it, judged as the code it is. */
export function scrubStyleSheet(text: string, matcher: Matcher): string {
  return partsOf(withoutFiles(text))
    .map((part) => scrubText(part, matcher, createWork(), { code: true }))
    .join('');
}

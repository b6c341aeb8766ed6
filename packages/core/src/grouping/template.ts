const leading = /^["'`([{<]{1,4}/;
const trailing = /["'`)\]}>,;:.!?]{1,4}$/;

/** What a word of a message is once its value is left out; undefined where it is a word that means something. */
function maskOf(word: string): string | undefined {
  if (word.includes('@')) return '<email>';
  if (/^[a-z][a-z0-9+.-]{1,15}:\/\//i.test(word)) return '<url>';
  if ((word.match(/[/\\]/g)?.length ?? 0) >= 2) return '<path>';
  if (/^[+-]?\d[\d.,]*%?$/.test(word)) return '<number>';
  return /\d/.test(word) ? '<id>' : undefined;
}

function maskedWord(word: string): string {
  const pair = /^([\w.-]{1,64}=)(.+)$/s.exec(word);
  if (pair !== null) return `${pair[1] ?? ''}<value>`;
  const before = leading.exec(word)?.[0] ?? '';
  const after = trailing.exec(word.slice(before.length))?.[0] ?? '';
  const middle = word.slice(before.length, word.length - after.length);
  return `${before}${maskOf(middle) ?? middle}${after}`;
}

/** How much of a message counts. */
const mostCharacters = 2000;

/**
 * The part of a message that stays the same between occurrences: words that hold a digit, an address, a path or a
 * quoted value are masked, the others kept. Two occurrences of one fault share their template.
 */
export function template(message: string): string {
  return message
    .slice(0, mostCharacters)
    .replace(/"[^"\n]{1,256}"|`[^`\n]{1,256}`/g, '<text>')
    .replace(/(^|[\s(=:])'[^'\n]{1,256}'/g, '$1<text>')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(maskedWord)
    .join(' ');
}

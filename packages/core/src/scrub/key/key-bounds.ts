/** How long a key in a text may be. */
const longestKey = 64;

/** What may stand in a key, by its code; characters beyond ASCII may. */
const keyCharacters: Uint8Array = Uint8Array.from({ length: 128 }, (_none, code) =>
  /[\w$.[\]-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Where the word begins that ends at a place, at the most so long as a key may be. */
export function keyStart(text: string, end: number): number {
  let start = end;
  const floor = Math.max(0, end - longestKey);
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    if (code < 128 && keyCharacters[code] === 0) break;
    start -= 1;
  }
  return start;
}

/** What may stand between a key and a separator, beside blanks beyond ASCII. */
const between = ' "\'*`\\!\t\n\v\f\r';

/** Where a key ends before a separator: before blanks, quotes, asterisks and backslashes. */
export function keyEnd(text: string, separator: number): number {
  let end = separator;
  while (end > 0 && separator - end < (text[end - 1] === ' ' ? 40 : 8)) {
    const character = text[end - 1] ?? '';
    // The bracket behind a name in quotes, as in `options['password'] = …`.
    const isIndex = character === ']' && text[separator + 1] !== '>' && /["']/.test(text[end - 2] ?? '');
    if (!between.includes(character) && !isIndex && (character < '\x80' || !/\s/.test(character))) break;
    end -= 1;
  }
  return end;
}

/** Whether a code unit is a blank to Sentry's parser, which goes by Python: it knows a few that JavaScript does not. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function isNoBlank(code: number): boolean {
  return !isBlank(code);
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function isSpace(code: number): boolean {
  return code === 0x20;
}

/** Whether a code unit may stand in the name of a matcher that is not quoted. */
export function isKeyCharacter(code: number): boolean {
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2e || code === 0x2d;
}

/** Where the run of such code units ends that begins at a place. */
export function endOfRun(text: string, at: number, isIn: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && isIn(text.charCodeAt(end))) end += 1;
  return end;
}

/** Past the spaces, the only blanks that separate anything in the text. */
export function pastSpaces(text: string, at: number): number {
  return endOfRun(text, at, isSpace);
}

/** Whether a text holds a code unit of a kind. */
export function holds(text: string, isIn: (code: number) => boolean): boolean {
  return endOfRun(text, 0, (code) => !isIn(code)) < text.length;
}

/** Past the line break at a place; `\r\n` is one. */
export function pastLineBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return at < text.length && isLineBreak(text.charCodeAt(at)) ? at + 1 : at;
}

/** Whether a code is that of a hexadecimal digit. */
export function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
}

/** Whether a code is that of a letter of ASCII. */
export function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Whether a code is that of a letter or digit of ASCII. */
export function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || isLetter(code);
}

import { matchAt } from '../../detectors/match-at.ts';

/** Names of procedures and of codes, which texts about secrets hold and nobody hides. */
const procedure =
  /^(?:aes|argon|base|bcrypt|crc|ecdsa|ed|es|hmac|hs|http|md|oauth|pbkdf|ps|rs|rsa|scrypt|sha|utf|v)-?\d.{0,12}$/i;

/** Whether a word of a text is drawn or made up: letters and digits together, and as many as few words have. */
export function isMadeUp(word: string): boolean {
  return word.length >= 6 && /\p{L}/u.test(word) && /\d/.test(word) && !procedure.test(word) && !/^\d+[a-z]{1,3}$/i.test(word);
}

/** How names of codes end that persons are sent or know by heart. */
const codeName = /(?:(cvc|cvv)|code|otp|pin)$/i;

/** Whether the digits of a text are the code that the name before them says. */
export function isCode(name: string, word: string): boolean {
  const match = codeName.exec(name);
  return match !== null && (match[1] === undefined ? /^\d{4,8}$/ : /^\d{3,4}$/).test(word);
}

/** A word that has a line for itself, perhaps behind an empty one. */
const onlyWord = /[ \t]{0,8}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,64}([^\s/:=<>(){}]{6,128})[ \t]{0,8}(?=[\r\n]|$)/y;

/** The made-up word that stands alone in the line below a place; undefined where none does. */
export function madeUpBelow(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const [whole, word = ''] = matchAt(onlyWord, text, at) ?? [];
  if (whole === undefined || !isMadeUp(word)) return undefined;
  const start = at + whole.trimEnd().length - word.length;
  return { start, end: start + word.length };
}

/** A run of one character, as placeholders have it. */
const monotonous = /(.)\1{5}/;

/** How many different characters a token has at least; what a machine drew at random has many more. */
const fewestCharacters = 8;

function hasManyCharacters(match: string): boolean {
  const seen = new Set<string>();
  for (const character of match) if (seen.add(character).size >= fewestCharacters) return true;
  return false;
}

/** Whether a match is drawn at random, and not a placeholder such as `xxxxxxxx` or one that calls itself an example. */
export function isDrawn(match: string): boolean {
  return hasManyCharacters(match) && !monotonous.test(match) && !/example/i.test(match);
}

/** Whether a key of OpenAI is drawn at random; those of OpenRouter are hexadecimal. */
export function isModelKey(match: string): boolean {
  return match.startsWith('sk-or-v1-') ? isDrawn(match) : isMixed(match);
}

/** Whether a match has small letters, capitals and digits, as keys have that share their beginning with ordinary words. */
export function isMixed(match: string): boolean {
  return isDrawn(match) && /[a-z]/.test(match) && /[A-Z]/.test(match) && /\d/.test(match);
}

/** So many consonants in a row have few words, and most letters that are drawn at random. */
const unspeakable = /[bcdfghj-np-tv-xz]{5}/i;

/** Whether a match of letters and digits is drawn, also where no digit is among them. */
export function isDrawnWord(match: string): boolean {
  return isMixed(match) || (isCased(match) && unspeakable.test(match));
}

/** Whether a match has small letters and capitals, as keys have that are too short for a digit to be certain. */
export function isCased(match: string): boolean {
  return isDrawn(match) && /[a-z]/.test(match) && /[A-Z].*[A-Z]/.test(match);
}

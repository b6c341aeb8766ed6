/** Words without which it is no sentence of a validator. */
const verbs =
  `are be can can't cannot contain do does doesn't don't ensure enter expected expired has have incorrect invalid is may min
  must required should too wrong`.split(/\s+/);

/** What it says that is wrong. */
const faults =
  `already between blank character characters common confirmation digit digits empty enter equal expected expired incorrect
  invalid least letter letters long longer match maximum minimum missing null number numbers numeric required reserved
  short shorter string symbol symbols undefined valid weak wrong`.split(/\s+/);

/** The words of which validators make what they say of a value: those of forms, schemas and frameworks. */
const words: ReadonlySet<string> = new Set([
  ...verbs,
  ...faults,
  ...`a again allowed an and another at been choose code confirmed contains current different entirely exceed fewer field for
  format from in input it length lower lowercase matches more most new no not of old one only or password passwords path
  pattern pin please provide received repeat repeated s same secret size small special taken than the this to token too
  upper uppercase url used value with your`.split(/\s+/),
]);

function anyOf(alternatives: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${alternatives.join('|')})\\b`);
}

const [verb, fault] = [anyOf(verbs), anyOf(faults)];

/** How long such a sentence is, and how many numbers stand in it. */
const most = { length: 160, numbers: 2 } as const;

/**
 * Whether a text is what a validator says of a value, such as `is too short (minimum is 8 characters)`: two words or more,
 * and no word in it that could be the value.
 */
export function isComplaint(text: string): boolean {
  if (text.length > most.length) return false;
  const lower = text.toLowerCase().replaceAll('\u2019', "'");
  if (!verb.test(lower) || !fault.test(lower)) return false;
  const said = lower.match(/[\p{L}\p{N}_'-]+/gu)?.map((word) => word.replace(/^'|'$/g, '')) ?? [];
  const numbers = said.filter((word) => /^\d{1,3}$/.test(word));
  return said.length >= 2 && numbers.length <= most.numbers && said.every((word) => words.has(word) || numbers.includes(word));
}

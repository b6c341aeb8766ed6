/** The words of which validators make what they say of a value: those of forms, schemas and frameworks. */
const words: ReadonlySet<string> = new Set(
  `a again allowed already an and another are at be been between blank can can't cannot character characters choose common
  confirmation confirmed contain contains current different digit digits do does doesn't empty ensure enter entirely equal
  exceed expected fewer field for from has have in input invalid is it least length letter letters long longer lower lowercase
  match matches maximum may minimum missing more most must new no not null number numbers numeric of old one only or password
  passwords path pattern pin please provide received repeat repeated required reserved s same secret short shorter should size small
  special string symbol symbols taken than the this to token too undefined upper uppercase used valid value weak with your`.split(
    /\s+/,
  ),
);

/** Words without which it is no sentence of a validator. */
const verb = /\b(?:are|be|can|can't|cannot|contain|do|does|doesn't|ensure|enter|expected|has|have|is|may|must|required|should)\b/;

/** What it says that is wrong. */
const fault =
  /\b(?:already|between|blank|characters?|common|confirmation|digits?|empty|equal|expected|invalid|least|letters?|long|longer|match|maximum|minimum|missing|null|numbers?|numeric|required|reserved|short|shorter|string|symbols?|undefined|valid|weak)\b/;

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

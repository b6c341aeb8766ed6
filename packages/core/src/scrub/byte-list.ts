import { safeMember } from './plain.ts';

/** How many bytes a list has at least that spells a value, and how many of one are read. */
const bytes = { fewest: 6, most: 32_768 } as const;

/** Whether a number is a byte of a text: no control character but those that blanks are. */
function isOfText(value: unknown): value is number {
  return typeof value === 'number' && value >= 9 && value <= 255 && value !== 127 && Number.isInteger(value);
}

/** What a list of numbers spells in UTF-8, where all of them are bytes of a text; undefined where they are not. */
export function textOfBytes(list: readonly unknown[]): string | undefined {
  const length = safeMember(list, 'length');
  if (typeof length !== 'number' || length < bytes.fewest || !isOfText(safeMember(list, 0))) return undefined;
  const spelt = new Uint8Array(Math.min(length, bytes.most));
  for (let at = 0; at < spelt.length; at += 1) {
    const byte = safeMember(list, at);
    if (!isOfText(byte)) return undefined;
    spelt[at] = byte;
  }
  return new TextDecoder().decode(spelt);
}

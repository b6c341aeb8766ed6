/** A date, and a time of day if there is one (RFC 3339, 5.6), with nothing behind it that it could be a part of. */
const instant =
  /\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])/y;

/** Where an instant ends that stands at a place of a text, so that its digits need not be looked at one by one; -1 where there is none. */
export function instantEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 7) !== 45) return -1;
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (before === 45 || before === 46 || before === 95 || before > 127) return -1;
  instant.lastIndex = at;
  return instant.test(text) ? instant.lastIndex : -1;
}

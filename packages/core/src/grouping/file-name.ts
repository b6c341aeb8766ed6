function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether a part of a name is a bundler's hash of the content: hexadecimal digits, or letters and digits of mixed kinds. */
function isContentHash(part: string): boolean {
  const [digits, capitals] = [count(part, /\d/g), count(part, /[A-Z]/g)];
  if (/^[\da-f]{6,64}$/i.test(part)) return digits > 0;
  if (part.length < 8 || (capitals < 3 && /^[a-z]+\d+$/i.test(part))) return false;
  return digits > 1 || (digits === 1 && capitals > 1) || (part.length === 8 && capitals > 2);
}

function withoutHash(whole: string, part: string): string {
  return isContentHash(part) ? '' : whole;
}

/** What every version and every hash of content has: a digit, or three capitals. */
const telling = /\d|[A-Z][^A-Z]*[A-Z][^A-Z]*[A-Z]/;

/** The name of a file without what changes from release to release: its versions and the hashes of its content. */
export function stableName(name: string): string {
  const start = name.slice(0, 256);
  // Most names have neither, and a stack has many.
  if (!telling.test(start)) return start;
  return start
    .replace(/@?\d+(?:\.\d+)+/g, '')
    .replace(/[.-]([\w-]{8})(?=\.[a-z]{2,4}$|$)/, withoutHash)
    .replace(/[._~-]([a-z\d]{6,64})(?=[._~:-]|$)/gi, withoutHash)
    .replace(/^([a-z\d]{16,64})(?=[._~:-]|$)/i, withoutHash);
}

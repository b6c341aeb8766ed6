/** A stretch of a text that may be a telephone number. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many digits a number has at most (ITU-T E.164, 6.1). */
export const mostDigits = 15;

/** How many it has at least, but for some islands. */
const fewestDigits = 6;

/** How many signs may stand between two digits: `) - `. */
const mostSigns = 3;

/** A blank, also one that does not break, a dot, a stroke, a bracket or a dash. */
function isSign(code: number): boolean {
  return (
    code === 32 ||
    (code >= 45 && code <= 47) ||
    code === 40 ||
    code === 41 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2010 && code <= 0x2015)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The digits from a place on and the signs between them, with the bracket before them; undefined for too few and too many. */
export function candidateAt(text: string, at: number): Candidate | undefined {
  let end = at;
  let digits = 0;
  for (let next = at; next - end <= mostSigns && digits <= mostDigits; next += 1) {
    const code = text.charCodeAt(next);
    if (isDigit(code)) {
      digits += 1;
      end = next + 1;
    } else if (!isSign(code)) break;
  }
  if (digits < fewestDigits || digits > mostDigits) return undefined;
  const start = text.charCodeAt(at - 1) === 40 ? at - 1 : at;
  return { start, end, text: text.slice(start, end) };
}

/** What looks like a date, an address of a host, a version or a sum. */
const otherwise =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,20}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}.{0,20}|\d{1,3}(?:\.\d{1,3}){2,4}|\d{1,12}\.\d{1,12}|[1-9]\d{0,2}(?:[ .]\d{3}){1,4})$/;

/** Whether a text shows by its signs that it is dialled: a trunk prefix or a bracket before the rest, or three groups. */
export function isWrittenOut({ text }: Candidate): boolean {
  const groups = text.match(/\d{1,15}/g)?.length ?? 0;
  return groups > 1 && !otherwise.test(text) && (/^[0(]/.test(text) || groups > 2);
}

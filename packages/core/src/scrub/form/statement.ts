import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { keyedBefore } from '../key/pairs.ts';
import { valueEnd } from '../key/value-end.ts';
import { columnsAt } from './columns.ts';
import { type Form, type FormValue, placeOf, readingOf } from './form.ts';

/** How long a literal is that is read, and a list of them. */
const longestList = 4096;

function literalAt(text: string, mark: number, detector: Detector): FormValue {
  const quote = text[mark] ?? '';
  return { start: mark + 1, end: valueEnd(text, mark + 1, quote, 'value'), quote, detector };
}

/** Values under the columns of an `INSERT` or an `UPDATE`. */
export const insertion: Form = {
  starts: ['insert ', 'replace ', 'set (', 'set('],
  inCode: true,
  read: (text, at, matcher, work) => {
    const columns = columnsAt(text, at, matcher, work);
    return columns && { ...columns, values: columns.values.map((value) => bare(text, value)) };
  },
};

/** A value without the quotation marks around it. */
function bare(text: string, { start, end, detector }: Omit<FormValue, 'quote'>): FormValue {
  const mark = text[start] ?? '';
  const isLiteral = (mark === "'" || mark === '"') && end - start > 1 && text[end - 1] === mark;
  return isLiteral ? { start: start + 1, end: end - 1, quote: mark, detector } : { start, end, quote: '', detector };
}

const login =
  /(?:convertto-securestring (?:-string )?|(?:identified(?:\s{1,8}with\s{1,8}["'\w]{1,40})?\s{1,8}(?:by|as)(?:\s{1,8}password)?|password)\s{1,8}|password\s{1,8}for\s{1,8}[^=\r\n]{1,128}=\s{0,4}(?:password\(\s{0,4})?)(?=['"])/iy;

/** The password of an account: `IDENTIFIED BY '…'`, `WITH PASSWORD '…'`, `SET PASSWORD FOR … = '…'`; of PowerShell, `ConvertTo-SecureString '…'`. */
export const account: Form = {
  starts: ['identified', 'password ', 'convertto-'],
  inCode: true,
  read: (text, at, matcher, work) => {
    const match = matchAt(login, text, at);
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const value = literalAt(text, at + match[0].length, detector);
    return readingOf(at, value, work);
  },
};

const comparison = /(?:i?like|similar\s{1,4}to|<>|in\s{0,4}\()\s{0,4}(?=['"])/iy;

const negation = /\snot\s{1,4}$/i;

/** Literals that a column is compared with: `LIKE '…'`, `<> '…'`, `IN ('…', '…')`. */
export const comparisons: Form = {
  starts: ['like', 'ilike', 'similar', 'in (', 'in(', '<>'],
  inCode: true,
  read: (text, at, matcher, work) => {
    const match = matchAt(comparison, text, at);
    if (match === null) return undefined;
    const before = text.slice(Math.max(0, at - 9), at);
    const detector = keyedBefore(text, at - (negation.exec(before)?.[0].length ?? 0), matcher, false);
    if (detector === undefined) return undefined;
    const start = at + match[0].length;
    const first = literalAt(text, start, detector);
    const isList = match[0].includes('(');
    const end = isList ? Math.max(first.end, placeOf(text, ')', start, longestList)) : first.end;
    work.characters += end - at;
    return { values: [isList ? { start, end, quote: '"', detector } : first], end };
  },
};

const folded =
  /(?:lower|upper|[lr]?trim)\(\s{0,4}([\w."`[\]]{1,128})\s{0,4}\)\s{0,4}(?:=|<>|!=|(?:not\s{1,4})?i?like\b)\s{0,4}(?:[a-z]\w{0,31}\(\s{0,4})?(?=['"])/iy;

const jsonPath =
  /["']\$\.([\w.$[\]-]{1,64})["']\s{0,4}(?:,|\){1,2}\s{0,4}(?:#>>?\s{0,4}'\{\}'\s{0,4})?(?:=|<>|!=))\s{0,4}(?=['"])/y;

const arrayPath = /'\{([\w,]{1,64})\}'(?:::[\w[\]]{1,20})?\s{0,4},\s{0,4}(?=')/y;

/** A literal behind a function that a column stands in, or behind a path in JSON: `lower(token) = '…'`, `'$.token', '…'`. */
export const addressed: Form = {
  starts: ['lower(', 'upper(', 'trim(', 'ltrim(', 'rtrim(', "'$.", '"$.', "'{"],
  inCode: true,
  read: (text, at, matcher, work) => {
    const pattern = text[at + 1] === '$' ? jsonPath : text[at + 1] === '{' ? arrayPath : folded;
    const match = matchAt(pattern, text, at);
    const detector = match === null ? undefined : matcher.keyed(match[1] ?? '');
    if (match === null || detector === undefined) return undefined;
    const value = literalAt(text, at + match[0].length, detector);
    return readingOf(at, value, work);
  },
};

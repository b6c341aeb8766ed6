/** A text in one case and one Unicode form. */
export function foldCase(text: string): string {
  return (/[\u0080-\uffff]/.test(text) ? text.normalize('NFKC') : text).toLowerCase();
}

/** A text in one case, with every space as forms write it. */
export function foldPlus(text: string): string {
  return foldCase(text).replaceAll(' ', '+');
}

/** A text without what stands between the groups of a number. */
export function foldDigits(text: string): string {
  return text.replace(/(?<=\d)[\s().+/_\u2010-\u2015-]{1,3}(?=\d)/g, '');
}

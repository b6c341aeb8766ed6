import type { Stretch, Surroundings } from './detector.ts';

const form = /\d{3}-\d{2}-\d{4}/y;

/** Three, two and four digits with dashes between them. */
export function findSocialSecurityNumber(text: string, at: number): Stretch | undefined {
  if (text.charCodeAt(at + 3) !== 45 || text.charCodeAt(at + 6) !== 45) return undefined;
  form.lastIndex = at;
  return form.test(text) ? { start: at, end: at + 11 } : undefined;
}

/** Printed on sample cards and in advertisements; nobody has them. */
const advertised: ReadonlySet<string> = new Set(['078-05-1120', '219-09-9999', '123-45-6789']);

/**
 * Whether a number may be one of the Social Security Administration of the United States (20 CFR 422.103: no area 000, 666 or
 * 900 and above, no group 00, no serial number 0000), or one of the Internal Revenue Service for those without (areas 900 to
 * 999, with groups of their own), and no part of a longer number.
 */
export function isSocialSecurityNumber(match: string, { before, after }: Surroundings): boolean {
  const [area, group, serial] = match.split('-').map(Number);
  const isIssued = area !== 0 && area !== 666 && group !== 0 && serial !== 0;
  const isTaxpayer = Number(area) >= 900 && (Number(group) < 50 || Number(group) === 89 || Number(group) === 93);
  return isIssued && !isTaxpayer && !advertised.has(match) && !/[A-Za-z\d.+-]$/.test(before) && !/^[A-Za-z\d-]|^\.\d/.test(after);
}

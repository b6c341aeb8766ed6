import type { Stretch } from './detector.ts';

/** How many characters an account number has, by its country (ISO 13616, SWIFT IBAN Registry). */
const registry =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
  'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
  'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
  'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

/** Countries that give such numbers and are not registered (ECBS TR201). */
const others = 'AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28 MZ25 NE28 SN28 TD27 TG28';

const lengths: ReadonlyMap<string, number> = new Map(
  `${registry} ${others}`.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The countries in lower case, each with the first check digit, as starts of a detector. */
export const ibanStarts: readonly string[] = [...lengths.keys()].flatMap((country) =>
  [...'0123456789'].map((digit) => country.toLowerCase() + digit),
);

/** Whether a code is that of a digit, or of a letter of the case that `small` tells: 32 for small letters, 0 for capitals. */
function isAlphanumeric(code: number, small: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 + small && code <= 90 + small);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || code === 45;
}

/** As many letters and digits as an account number of the country has, all in one case, with single blanks between them. */
export function findIban(text: string, at: number): Stretch | undefined {
  const third = text.charCodeAt(at + 2);
  if (third < 48 || third > 57) return undefined;
  const length = lengths.get(text.slice(at, at + 2).toUpperCase());
  if (length === undefined) return undefined;
  const small = text.charCodeAt(at) & 32;
  let end = at;
  for (let count = 0; count < length; end += 1) {
    const code = text.charCodeAt(end);
    if (isAlphanumeric(code, small)) count += 1;
    else if (!isBlank(code) || isBlank(text.charCodeAt(end + 1))) return undefined;
  }
  return { start: at, end };
}

/** Whether the check digits of an account number are right (ISO 7064, MOD 97-10), and it is no part of a longer word. */
export function isIban(match: string, { after }: { readonly after: string }): boolean {
  // In small letters, what has letters behind its country cannot be told from a hash.
  if (/^[a-z]{2}.*[a-z]/.test(match)) return false;
  const number = match.toUpperCase().replace(/[^A-Z\d]/g, '');
  let rest = 0;
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1 && /^\d\d$/.test(number.slice(2, 4)) && !/^[A-Za-z\d]/.test(after);
}

import { isCardNumber } from '../../detectors/card-number.ts';
import { isIpv4, isIpv6 } from '../../detectors/ip-address.ts';
import type { Part } from '../../detectors/replacement.ts';

/** A value by itself. */
const alone = { before: '', after: '' };

/** The domain of an e-mail address (RFC 5321, 4.1.2), also of one that was replaced. */
function domainOf(value: string, label: string): string | undefined {
  const domain = /^[^\s@]{1,82}(@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63})$/u.exec(value)?.[1];
  return domain && `[${label}]${domain}`;
}

/** The six digits that name the issuer of a card, and the last four (PCI DSS 4.0, 3.4.1), also of one that was replaced. */
function issuerOf(value: string): string | undefined {
  if (/^\d{6}\*{3,9}\d{4}$/.test(value)) return value;
  const digits = value.replace(/\D/g, '');
  const isCard = /^\d[^\p{L}]{11,40}\d$/u.test(value) && isCardNumber(value, alone);
  return isCard ? `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}` : undefined;
}

/** The first three of the eight groups of an IPv6 address (RFC 4291, 2.2), without leading zeros. */
function prefixOf(address: string): string {
  const [before = '', after = ''] = address.split('::');
  const [head, tail] = [before, after].map((groups) => groups.split(':').filter(Boolean));
  const known = [
    ...(head ?? []),
    ...Array.from({ length: 8 - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0'),
    ...(tail ?? []),
  ];
  return known
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** The network of an IP address with an asterisk for the rest, so that it is no address any more; also of one that was replaced. */
function networkOf(value: string): string | undefined {
  if (/^(?:\d{1,3}\.){3}\*$|^(?:[0-9a-f]{1,4}:){3}\*$/.test(value)) return value;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value)) return isIpv4(value, alone) ? value.replace(/\d+$/, '*') : undefined;
  return /^(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}$/i.test(value) && isIpv6(value, alone) ? `${prefixOf(value)}:*` : undefined;
}

/** A latitude, a longitude, or both, with what stands between them; an altitude behind them is not kept (ISO 6709, 6). */
const degrees =
  /^([+-]?\d{1,3}(?:\.\d{1,2})?)(?:(?<=\.\d\d)\d{0,20})?(?:([,;] ?| )([+-]?\d{1,3}(?:\.\d{1,2})?)(?:(?<=\.\d\d)\d{0,20})?(?:,-?[\d.]{1,16})?)?$/;

/** One of the two in degrees, minutes and seconds (ISO 6709, annex D). */
const sexagesimal = /(\d{1,3}\u00b0)\s?(?:(\d{1,2})(?:\.\d{1,8})?[\u2032'](?:\s?\d{1,2}(?:\.\d{1,8})?[\u2033"])?)?\s?([NSEWO])/g;

/** A place to a kilometre or two: coordinates with two decimals, or with whole minutes; also of one that was replaced. */
function areaOf(value: string): string | undefined {
  const [whole, first = '', sign = '', second = ''] = degrees.exec(value.trim()) ?? [];
  if (whole !== undefined)
    return Math.max(...[first, second].map((number) => Math.abs(Number(number)))) <= 180 ? first + sign + second : undefined;
  const left = value.replace(
    sexagesimal,
    (_one, degree: string, minutes = '', quarter = '') => `${degree}${minutes && `${minutes}′`}${quarter}`,
  );
  return /^\d{1,3}\u00b0(?:\d{1,2}\u2032)?[NS][,;\s]{0,2}\d{1,3}\u00b0(?:\d{1,2}\u2032)?[EWO]$/.test(left) ? left : undefined;
}

/** What is left of a value; undefined where it has not the form. What is left of what is left is the same. */
export function partOf(part: Part, value: string, label: string): string | undefined {
  switch (part) {
    case 'area':
      return areaOf(value);
    case 'domain':
      return domainOf(value, label);
    case 'issuer':
      return issuerOf(value);
    default:
      return networkOf(value);
  }
}

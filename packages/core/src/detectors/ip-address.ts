import type { Surroundings } from './detector.ts';

/** Loopback, also with its port, unspecified, and `120.0.0.0`, which browsers put in place of their version. */
const impersonal = /^(?:127\.|0\.0\.0\.0$|\d+\.0\.0\.0$|::(?:1(?::\d{1,5})?)?$)/;

/** A name and a slash, as a user agent writes a product before its version (RFC 9110, 10.1.5). */
const product = /[\s(;][A-Z][\w-]{0,24}\/$/;

/** A word that tells a version or a section. */
const numbered = /(?:version|section|release|build)["']?[\s:=]{0,3}["']?$/i;

/** Whether four numbers are an IPv4 address (RFC 791) and not a version, an object identifier or a part of a longer one. */
export function isIpv4(match: string, { before, after }: Surroundings): boolean {
  const octets = match.split('.');
  const inRange = octets.every((octet) => Number(octet) <= 255 && !/^0\d/.test(octet));
  const told = product.test(before) || numbered.test(before);
  return inRange && !told && !impersonal.test(match) && !/[\w.]$/.test(before) && !/^(?:\w|\.\d)/.test(after);
}

/** Whether groups of hexadecimal digits are an IPv6 address (RFC 4291, 2.2); one without a decimal digit may be two words. */
export function isIpv6(match: string, { before, after }: Surroundings): boolean {
  const groups = match.split(':').filter(Boolean);
  const whole = match.includes('::') ? groups.length <= 7 && match.split('::').length === 2 : groups.length === 8;
  const plain = groups.length > 1 && (/\d/.test(match) || groups.length === 8);
  return whole && plain && !impersonal.test(match) && !/[\w:.]$/.test(before) && !/^[\w:]/.test(after);
}

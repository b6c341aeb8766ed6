import type { Detector, Surroundings } from './detector.ts';
import { passesLuhn } from './luhn.ts';

/** Issuer prefix and lengths of Visa, Mastercard, American Express, Discover, JCB, Diners Club and UnionPay. */
const issuers: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^62/, [16, 17, 18, 19]],
];

function isCard(match: string, { before, after }: Surroundings): boolean {
  const digits = match.replace(/\D/g, '');
  const known = issuers.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));
  return known && passesLuhn(digits) && !/[\w.]/.test(before) && !/\w/.test(after);
}

/** Loopback, unspecified, and `120.0.0.0`, which browsers put in place of their version. */
const impersonalAddress = /^(?:127\.|0\.0\.0\.0$|\d+\.0\.0\.0$|::1?$)/;

function isAddress(match: string, { before, after }: Surroundings): boolean {
  const octets = match.split('.');
  const inRange = octets.length !== 4 || octets.every((octet) => Number(octet) <= 255 && !/^0\d/.test(octet));
  return inRange && !impersonalAddress.test(match) && !/[\w.]/.test(before) && !/\w/.test(after);
}

function isAddress6(match: string, { before, after }: Surroundings): boolean {
  const groups = match.split(':').filter(Boolean);
  const whole = match.includes('::') ? groups.length <= 7 && match.split('::').length === 2 : groups.length === 8;
  const plain = groups.length > 2 || /[a-f]/i.test(match) ? groups.length > 1 : false;
  return whole && plain && !impersonalAddress.test(match) && !/[\w:.]/.test(before) && !/[\w:]/.test(after);
}

function isBasic(match: string): boolean {
  const encoded = match.slice(match.search(/\s/)).trim();
  try {
    return atob(encoded).includes(':');
  } catch (_notBase64) {
    return false;
  }
}

function isBearer(match: string): boolean {
  const token = match.slice(match.search(/\s/)).trim();
  return token.length >= 16 || /\d/.test(token);
}

function isJwt(match: string): boolean {
  try {
    return /"(?:alg|typ|enc)"/.test(atob((match.split('.')[0] ?? '').replace(/-/g, '+').replace(/_/g, '/')));
  } catch (_notBase64) {
    return false;
  }
}

/** The detectors in force everywhere. Where two of them claim one text, the one listed first names it. */
export const essentials: readonly Detector[] = [
  {
    id: 'credentials/password',
    label: 'password',
    keys: ['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'pin code', 'new password', 'old password'],
  },
  {
    id: 'credentials/cookie',
    label: 'cookie',
    keys: ['cookie', 'cookies', 'set cookie'],
    extent: 'line',
  },
  {
    id: 'credentials/authorization',
    label: 'authorization',
    keys: ['authorization', 'authentication', 'auth'],
    extent: 'line',
  },
  {
    id: 'credentials/token',
    label: 'token',
    keys: [
      'token',
      'bearer',
      'jwt',
      'csrf',
      'xsrf',
      'otp',
      'sid',
      'sessid',
      'session id',
      'session key',
      'phpsessid',
      'saml response',
    ],
  },
  {
    id: 'credentials/secret',
    label: 'secret',
    keys: [
      'secret',
      'credential',
      'credentials',
      'api key',
      'access key',
      'private key',
      'signing key',
      'encryption key',
      'signature',
    ],
  },
  {
    id: 'finance/card',
    label: 'card',
    keys: ['card number', 'credit card', 'cc number', 'card code', 'security code', 'cvv', 'cvv2', 'cvc'],
    pattern:
      /\d{4}(?:[ \u00a0\u2009\u200b.-]\d{4}){3}|\d{4}[ \u00a0\u2009\u200b.-]\d{6}[ \u00a0\u2009\u200b.-]\d{4,5}|\d{13,19}/g,
    validate: isCard,
  },
  {
    id: 'credentials/url',
    label: 'url credentials',
    contains: '://',
    pattern: /(?<keep>:\/\/)[^\s/?#"'<>]{1,256}(?=@)/g,
  },
  {
    id: 'credentials/jwt',
    label: 'jwt',
    contains: 'ey',
    pattern: /\bey[\w-]{8,1024}\.[\w-]{4,4096}(?:\.[\w-]{0,1024}){0,1}/g,
    validate: isJwt,
  },
  {
    id: 'credentials/bearer',
    label: 'bearer',
    contains: 'bearer',
    pattern: /\bbearer\s{1,3}[\w.~+/=-]{6,4096}/gi,
    validate: isBearer,
  },
  {
    id: 'credentials/basic',
    label: 'basic',
    contains: 'basic',
    pattern: /\bbasic\s{1,3}[A-Za-z0-9+/]{4,1024}={0,2}/gi,
    validate: isBasic,
  },
  {
    id: 'contact/email',
    label: 'email',
    contains: '@',
    pattern: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  },
  {
    id: 'network/ip',
    label: 'ip',
    keys: [
      'ip address',
      'client ip',
      'remote ip',
      'user ip',
      'real ip',
      'connecting ip',
      'forwarded for',
      'remote addr',
      'client address',
    ],
    contains: '.',
    pattern: /\d{1,3}(?:\.\d{1,3}){3}/g,
    validate: isAddress,
  },
  {
    id: 'network/ipv6',
    label: 'ip',
    contains: ':',
    pattern: /[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}/gi,
    validate: isAddress6,
  },
];

import { crc32 } from './crc32.ts';
import type { Stretch } from './detector.ts';
import { isDrawn } from './token.ts';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in base 62, in six digits. */
function inBase62(number: number): string {
  let digits = '';
  for (let rest = number; digits.length < 6; rest = Math.floor(rest / 62)) digits = `${base62[rest % 62]}${digits}`;
  return digits;
}

/**
 * Whether a token of GitHub or npm ends in the check of its 30 characters, or else looks drawn at random: a wrong check
 * lets no token out, since those of other lengths carry none. (GitHub, "Behind GitHub's new authentication token formats";
 * npm's format is the same.)
 */
export function isCheckedToken(token: string): boolean {
  const [, body = '', check = ''] = /^[a-z]{3}_([A-Za-z\d]{30})([A-Za-z\d]{6})$/.exec(token) ?? [];
  return isDrawn(token) || (check !== '' && inBase62(crc32(body)) === check);
}

/** Whether a token of Discord begins with the id of its bot, 17 to 20 digits in Base64 without padding (RFC 4648, 5). */
export function isDiscordToken(token: string): boolean {
  const [id = ''] = token.split('.');
  return id.length % 4 !== 1 && /^\d{17,20}$/.test(atob(id)) && isDrawn(token);
}

/** What a pattern that ends at a place finds before it, and a sticky pattern from there on. */
function around(text: string, at: number, before: RegExp, reach: number, behind: RegExp): Stretch | undefined {
  behind.lastIndex = at;
  if (!behind.test(text)) return undefined;
  const end = behind.lastIndex;
  const head = before.exec(text.slice(Math.max(0, at - reach), at));
  return head === null ? undefined : { start: at - head[0].length, end };
}

/** A secret of Azure around its tilde: three characters, a digit, `Q~` and 31 to 34 characters. */
export function findAzureSecret(text: string, at: number): Stretch | undefined {
  return around(text, at, /(?<![\w.~-])[\w.~-]{3}\dQ$/, 6, /~[\w.~-]{31,34}(?![\w~-])/y);
}

/** A token of Terraform Cloud around its `atlasv1.`. */
export function findAtlasToken(text: string, at: number): Stretch | undefined {
  return around(text, at, /(?<!\w)[A-Za-z\d]{14}\.$/, 16, /atlasv1\.[\w=-]{60,70}(?![\w=-])/y);
}

/** A key of Mailchimp around the name of its data centre. */
export function findMailchimpKey(text: string, at: number): Stretch | undefined {
  return around(text, at, /(?<!\w)[\da-f]{32}-$/, 34, /us\d{1,2}(?!\w)/y);
}

/** A licence key of MaxMind before its `mmk`. */
export function findMaxMindKey(text: string, at: number): Stretch | undefined {
  return around(text, at, /(?<!\w)[A-Za-z\d]{6}_[A-Za-z\d]{29}_$/, 38, /mmk(?!\w)/y);
}

function isDigitBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code >= 48 && code <= 57;
}

/** A token of a Telegram bot around its colon: the number of the bot, also behind the `bot` of a URL, and 35 characters. */
export function findTelegramToken(text: string, at: number): Stretch | undefined {
  if (!isDigitBefore(text, at)) return undefined;
  return around(text, at, /(?:(?<![A-Za-z\d]|\d\.)|(?<=bot))\d{5,16}$/, 20, /:A[\w-]{34}(?![\w-])/y);
}

/** A token of an application of Facebook around its bar: the number of the application, and 27 to 40 characters. */
export function findFacebookToken(text: string, at: number): Stretch | undefined {
  if (!isDigitBefore(text, at)) return undefined;
  return around(text, at, /(?<![\w.])\d{15,16}$/, 17, /\|[\w-]{27,40}(?![\w-])/y);
}

/** A refresh token of Google from its `1//0` on. */
export function findGoogleRefreshToken(text: string, at: number): Stretch | undefined {
  return around(text, at, /(?<!\w)1$/, 2, /\/\/0[\w-]{38,512}(?![\w-])/y);
}

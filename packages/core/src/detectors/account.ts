import type { Stretch } from './detector.ts';

/** A name and a password that hold nothing between them but a colon; the names are none of what stands before addresses and packages. */
const account =
  /(?:^|[^\w.@%/:+~$&#?\\-]|\\[nrt])((?!(?:acct|bcc|cc|digest|docker|email|file|from|git|image|link|mail|mailto|npm|patch|reply-to|sip|sips|to|workspace|xmpp):)[a-z][\w.-]{0,63}:(?=[^\s@]*[\d!#$%&*?^~])[^\s@:/"'`<>()]{4,128})$/i;

/** A host and its port behind an account, or its path; `image:tag@sha256:…` has none. */
const host = /@(?!sha\d)[a-z][\w.-]{0,253}(?::\d{2,5}(?!\w)|\/[\w-])/iy;

/** A name and a password before the host of a server, with no scheme before them: `rosa:…@db.internal:5432`. */
export function findAccount(text: string, at: number): Stretch | undefined {
  host.lastIndex = at;
  if (!host.test(text)) return undefined;
  const value = account.exec(text.slice(Math.max(0, at - 194), at))?.[1];
  return value === undefined ? undefined : { start: at - value.length, end: at };
}

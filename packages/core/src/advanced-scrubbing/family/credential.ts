import type { Span } from './finder.ts';

const localCharacter = /[\w.!#$%&'*+/=?^`{|}~-]/;

/** Where the domain of an address ends that begins at a position: behind a last part that begins with two letters. */
function domainEnd(text: string, start: number): number | undefined {
  const domain = /[\dA-Za-z.-]*/y;
  domain.lastIndex = start;
  const [run = ''] = domain.exec(text) ?? [];
  const labels = run.split('.');
  const empty = labels.indexOf('');
  const usable = empty === -1 ? labels : labels.slice(0, empty);
  for (let at = usable.length - 1; at > 0; at -= 1) {
    const [top = ''] = /^[A-Za-z]*/.exec(usable[at] ?? '') ?? [];
    if (top.length >= 2) return start + usable.slice(0, at).join('.').length + 1 + top.length;
  }
  return undefined;
}

/** E-mail addresses whose domain ends in at least two letters. */
export function emailSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let passed = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > passed && localCharacter.test(text[start - 1] ?? '')) start -= 1;
    const end = start === at ? undefined : domainEnd(text, at + 1);
    passed = end ?? at + 1;
    if (end !== undefined) spans.push({ start, end });
  }
  return spans;
}

/** What stands between the first and the last line of a key in PEM form, private or public. */
export function pemSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const [opening, closing] = ['-----BEGIN', '-----END'];
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
    const [header] = /^-----BEGIN [A-Z\d ]{0,40}(?:PRIVATE|PUBLIC) KEY-----[\s]{0,8}/.exec(text.slice(at, at + 90)) ?? [];
    if (header === undefined) continue;
    const end = text.indexOf(closing, at + header.length);
    if (end === -1) break;
    const body = text.slice(at + header.length, end).trimEnd();
    if (body !== '') spans.push({ start: at + header.length, end: at + header.length + body.length });
    at = end;
  }
  return spans;
}

/** The name and the password, or the name alone, that stand between `//` and `@`. */
function credentials(
  text: string,
): readonly { readonly start: number; readonly password: number | undefined; readonly end: number }[] {
  const found: { start: number; password: number | undefined; end: number }[] = [];
  for (let at = text.indexOf('//'); at !== -1; at = text.indexOf('//', at + 1)) {
    const pattern = /([\w%.+~!$&*()=;-]+)(?::([\w%.+~!$&*()=;:-]+))?@/y;
    pattern.lastIndex = at + 2;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + 2 + match[0].length - 1;
    found.push({ start: at + 2, password: match[2] === undefined ? undefined : end - match[2].length, end });
    at = end;
  }
  return found;
}

/** The credentials of URLs. */
export function urlCredentialSpans(text: string): readonly Span[] {
  return credentials(text).map(({ start, end }) => ({ start, end }));
}

/** The passwords of URLs. */
export function urlPasswordSpans(text: string): readonly Span[] {
  return credentials(text).flatMap(({ password, end }) => (password === undefined ? [] : [{ start: password, end }]));
}

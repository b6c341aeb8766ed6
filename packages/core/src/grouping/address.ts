import { ofPeople } from './file-extensions.ts';
import { stableName } from './file-name.ts';

/** Where a request went. */
export interface Address {
  /** Without a port; undefined where the address is a path. */
  readonly host: string | undefined;
  readonly path: string;
}

/** How much of an address is read, and how many segments of a path are told, in characters and segments. */
const most = { read: 2000, segments: 8 } as const;

/** Segments with a digit that name something: versions of interfaces, and what is called so. */
const named = /^(?:v\d{1,2}(?:\.\d{1,2})?|oauth2?|s3|ec2|http2|ipv[46]|utf-?8|base64|sha-?(?:1|256|512)|md5|i18n|[a-z]{3,}\d)$/i;

/** Reads an address or a path; what cannot be read is a path without segments. */
export function addressOf(text: string): Address {
  const [, authority, path = ''] = /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\/([^/?#]*)([^?#]*)/i.exec(text.slice(0, most.read)) ?? [];
  if (authority === undefined) return { host: undefined, path: text.slice(0, most.read).replace(/[?#].*/s, '') };
  const host = authority.replace(/^.*@/s, '').replace(/:\d*$/, '').toLowerCase();
  return { host: host === '' ? undefined : host, path };
}

/** An address below another, as clients with a base put them together. */
export function joined(base: string | undefined, url: string): string {
  if (base === undefined || /^(?:[a-z][a-z\d+.-]{0,20}:)?\/\//i.test(url)) return url;
  return `${base.replace(/\/{1,9}$/, '')}/${url.replace(/^\/{1,9}/, '')}`;
}

/** Whether a segment of a path is a value and no name: it holds a digit, is a hash, is escaped, or is long. */
export function isValue(segment: string): boolean {
  if (named.test(segment)) return false;
  if (/[\d%@+=,;'"\u0080-\uffff]/.test(segment) || segment.length > 40) return true;
  if (/^[a-f-]{8,}$/i.test(segment)) return true;
  // Ids without a digit change between small and capital letters more often than words do.
  return segment.length >= 16 && (segment.match(/[a-z][A-Z]/g)?.length ?? 0) >= 4;
}

function patternOf(segment: string, before?: string): string {
  if (segment === '' || /^[:*{[<]/.test(segment)) return segment.replace(/^[{[<](.*)[}\]>]$/, ':$1');
  // The short form of a route of users names one of them; behind longer ones stand words such as `roles` as well.
  if (/[@%]|^~./.test(segment) || before === 'u') return ':id';
  const [, name = segment, ending = ''] = /^(.+?)(\.[a-z]{2,5})$/i.exec(segment) ?? [];
  if (ending === '') return isValue(segment) ? ':id' : segment;
  if (ofPeople.has(ending.slice(1).toLowerCase())) return `:id${ending}`;
  const stable = stableName(segment).slice(0, -ending.length);
  return isValue(stable === '' ? name : stable) ? `:id${ending}` : `${stable}${ending}`;
}

/** The pattern of a path: `/orders/:id/items` for `/orders/4711/items?page=2`. A pattern stays as it is. */
export function routeOf(path: string): string {
  const segments = path.replace(/[?#].*/s, '').split('/', most.segments + 2);
  const patterns = segments.slice(0, most.segments + 1).map((segment, at) => patternOf(segment, segments[at - 1]));
  return `${patterns.join('/')}${segments.length > most.segments + 1 ? '/*' : ''}`;
}

/** The name of a host without the labels that stand for one machine or customer of many. */
export function hostPattern(host: string): string {
  if (/^(?:[\d.]+|\[.*\]?)$/.test(host)) return 'ip';
  return host
    .split('.')
    .map((label) => (/^.+-\d+$|^(?=.{6}).*\d.*\d|^[a-f\d-]{12,}$/.test(label) ? '*' : label))
    .join('.');
}

/** The part of a host's name that one owner has registered, near enough to tell ours from theirs. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const isShort = (labels.at(-1)?.length ?? 0) === 2 && (labels.at(-2)?.length ?? 9) <= 3;
  return labels.slice(isShort ? -3 : -2).join('.');
}

const local =
  /^(?:localhost|.*\.(?:local|internal|localhost)|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[::1\])$/;

/** Whether a host is of the site that the application itself runs on; undefined where nobody knows. */
export function ownershipOf(host: string | undefined, own: string | undefined): 'ours' | 'theirs' | undefined {
  if (host === undefined) return undefined;
  if (local.test(host)) return 'ours';
  if (own === undefined || local.test(own)) return undefined;
  return siteOf(host) === siteOf(own) ? 'ours' : 'theirs';
}

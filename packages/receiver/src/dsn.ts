import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject } from './json.ts';

/** The data source name of a project of this receiver. */
export function formatDsn(host: string, projectId: string): string {
  return `http://vedette@${host}/${projectId}`;
}

/** The public key a client names: in a header, in the query, or in the envelope; undefined without one. */
export function publicKey(headers: IncomingHttpHeaders, query: URLSearchParams, envelopeHeader: JsonObject): string | undefined {
  const given = headers['x-sentry-auth'];
  const fromHeader = typeof given === 'string' ? /(?:^|[\s,])sentry_key=([^\s,]+)/i.exec(given)?.[1] : undefined;
  const candidates = [fromHeader, query.get('sentry_key') ?? undefined, keyOfDsn(envelopeHeader['dsn'])];
  return candidates.find((key) => key !== undefined && /^[\w-]{1,64}$/.test(key));
}

function keyOfDsn(dsn: unknown): string | undefined {
  return typeof dsn === 'string' && URL.canParse(dsn) ? new URL(dsn).username : undefined;
}

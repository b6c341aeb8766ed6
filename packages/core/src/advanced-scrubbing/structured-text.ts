import { isRecord } from '../sentry.ts';
import type { Field } from './field-flags.ts';

type Pairs = readonly (readonly [string, string])[];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (_malformed) {
    return text;
  }
}

function queryPairs(text: string): Pairs {
  const query = text.startsWith('?') ? text.slice(1) : text;
  return query.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const at = pair.indexOf('=');
    return [at === -1 ? ([decoded(pair), ''] as const) : ([decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const)];
  });
}

function cookiePairs(text: string): Pairs {
  return text.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    const name = (at === -1 ? part : part.slice(0, at)).trim();
    return name === '' ? [] : [[name, at === -1 ? '' : part.slice(at + 1).trim()] as const];
  });
}

/** The largest body that is read as the form or the JSON that it may be. */
const longestBody = 1_000_000;

function bodyStructure(text: string): unknown {
  if (/^\s*[[{]/.test(text)) {
    try {
      const body: unknown = JSON.parse(text);
      return isRecord(body) || Array.isArray(body) ? body : undefined;
    } catch (_malformed) {
      return undefined;
    }
  }
  return /^[^\s=&]{1,256}=[^\s]*$/.test(text) ? Object.fromEntries(queryPairs(text)) : undefined;
}

/** What Sentry reads a text of a request as: pairs of a query or of cookies, a body of JSON or of a form; undefined for a plain text. */
export function structureIn(text: string, { reading }: Field): unknown {
  if (text.length > longestBody) return undefined;
  switch (reading) {
    case 'query':
      return queryPairs(text);
    case 'cookies':
      return cookiePairs(text);
    case 'body':
      return bodyStructure(text);
    default:
      return undefined;
  }
}

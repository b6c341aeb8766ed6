import { propertyOf, textOf } from '../sentry.ts';
import type { Enricher } from './enricher.ts';

/** How far down a chain of causes is looked. */
const deepest = 10;

/** Codes such as `ECONNREFUSED`, `23505` and `P2002`; free text is no code. */
const code = /^[A-Z0-9_]{2,40}$/;

function causesOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (
    let cause = error;
    typeof cause === 'object' && cause !== null && chain.length < deepest;
    cause = propertyOf(cause, 'cause')
  ) {
    if (chain.includes(cause)) break;
    chain.push(cause);
  }
  return chain;
}

function codeOf(error: unknown): string | undefined {
  const found = propertyOf(error, 'code') ?? propertyOf(error, 'errno');
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && code.test(text) ? text : undefined;
}

/** Says where a chain of causes began, and the error codes on its way. */
export const rootCause: Enricher = {
  id: 'root cause',
  describe: (_event, { originalException }) => {
    const chain = causesOf(originalException);
    const codes = [...new Set(chain.map(codeOf))].filter((found) => found !== undefined);
    const innermost = codes.at(-1);
    const type = textOf(chain.at(-1), 'name');
    if (chain.length < 2 && innermost === undefined) return undefined;
    return {
      ...(innermost !== undefined && { tags: { 'error.code': innermost } }),
      contexts: {
        'root cause': { ...(type !== undefined && { type }), depth: chain.length, ...(codes.length > 0 && { codes }) },
      },
    };
  },
};

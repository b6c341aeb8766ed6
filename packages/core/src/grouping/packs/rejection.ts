import { readAt, readText } from '../original.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { partsOf } from '../strategy.ts';

/** Codes that programs give; free text is no code. */
const code = /^(?:[A-Z][A-Z\d_]{1,40}|-?\d{1,6}|[a-z]{2,20}\/[a-z]{2,20}(?:-[a-z]{2,20}){0,6})$/;

/** The code of what was thrown, where it has one that a program gives. */
export function codeOf(thrown: unknown): string | undefined {
  const known = ['code', 'errorCode', 'status', 'statusCode'].map((name) => readAt(thrown, name));
  const found = known.find((one) => one !== undefined);
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && code.test(text) ? text : undefined;
}

/** Where things that were thrown say why, besides their message; answers of interfaces hold the error in one of their members. */
const others: readonly string[] =
  'error reason description error.message data.message errors.0.message title detail errorMessage msg'.split(' ');

/** What the SDK tells of an event of the page: what it is the event of. */
const ofEvent = /^Event `\w{1,60}` \(type=([A-Za-z:]{1,40})\)/;

/**
 * A rule for things that were thrown and are no errors: the SDK knows their keys, and all with the same keys would be one
 * issue. The sentence is how that is told; its group is what the thing was, as text.
 */
export function rejectionRule(id: string, sentence: RegExp): FingerprintRule {
  return {
    id,
    reason: 'not an error',
    group: (event, { originalException }, views) => {
      const { exceptions, hasUsableStack } = views;
      const [outermost] = exceptions;
      const told = sentence.exec(outermost?.value?.slice(0, 1000) ?? '');
      if (hasUsableStack || told === null) return undefined;
      // The SDK keeps a copy of what was thrown in the extra data.
      const thrown = originalException ?? readAt(event, 'extra', '__serialized__');
      const own = typeof thrown === 'string' ? thrown : readText(thrown, 'message');
      const message =
        own ?? others.map((path) => readText(thrown, ...path.split('.'))).find((text) => text !== undefined) ?? told[1];
      const known = partsOf({
        event: ofEvent.exec(told.input)?.[1],
        code: codeOf(thrown) ?? codeOf(readAt(thrown, 'error')),
        template: message && views.templateOf(message),
      });
      const route = views.failedRequest?.route;
      if (known.length === 0) return undefined;
      return [
        part('thrown', outermost?.type ?? 'value'),
        ...known,
        ...(route === undefined ? [] : [part('route', route, { isNarrow: true })]),
      ];
    },
  };
}

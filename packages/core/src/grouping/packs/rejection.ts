import { readAt, readText } from '../original.ts';
import { part } from '../part.ts';
import type { FingerprintRule } from '../rule.ts';
import { partsOf } from '../strategy.ts';
import { template } from '../template.ts';

/** How the SDKs and Node.js tell that something was thrown that is no error. */
const sentence = /captured as (?:promise rejection|exception)|^Non-Error |rejected with the reason "/;

/** Codes that programs give; free text is no code. */
const code = /^(?:[A-Z][A-Z\d_]{1,40}|-?\d{1,6})$/;

/** The reason that Node.js quotes in its message on a rejection that nobody handled. */
function quotedReason(message: string): string | undefined {
  return /rejected with the reason "(.{0,500})"/s.exec(message)?.[1];
}

function codeOf(thrown: unknown): string | undefined {
  const found = [readAt(thrown, 'code'), readAt(thrown, 'status'), readAt(thrown, 'statusCode')].find((one) => one !== undefined);
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && code.test(text) ? text : undefined;
}

/** Things that were thrown and are no errors: the SDK knows their keys, and all with the same keys would be one issue. */
export const rejection: FingerprintRule = {
  id: 'rejection',
  reason: 'not an error',
  group: (_event, { originalException }, { exceptions: [outermost], hasUsableStack }) => {
    const said = outermost?.value ?? '';
    if (hasUsableStack || !sentence.test(said)) return undefined;
    const thrown = typeof originalException === 'string' ? originalException : readText(originalException, 'message');
    const message = thrown ?? readText(originalException, 'error') ?? quotedReason(said);
    const known = partsOf({ code: codeOf(originalException), template: message && template(message) });
    return known.length === 0 ? undefined : [part('thrown', outermost?.type ?? 'value'), ...known];
  },
};

import { isRecord, type JsonRecord, textOf } from './sentry.ts';

/** The part of a trace header's context that names what a person called. */
interface NamedContext {
  transaction?: string;
}

/** How a context is scrubbed, and who is told where that fails. */
export interface TraceHeaderGuard {
  readonly scrub: (context: JsonRecord) => unknown;
  readonly fail: () => void;
}

function nameIn(transaction: unknown, { scrub, fail }: TraceHeaderGuard): string | undefined {
  if (transaction === undefined) return undefined;
  try {
    return textOf(scrub({ transaction }), 'transaction');
  } catch (_thrown) {
    fail();
    return undefined;
  }
}

/**
 * Keeps values out of the context that outgoing trace headers are made of. A name that cannot be judged is left out.
 * A name that a later listener gives is judged as well: on the Sentry 10 line the SDK's own listener for OpenTelemetry
 * comes last.
 */
export function guardTraceHeader(context: NamedContext, guard: TraceHeaderGuard): void {
  let name = nameIn(context.transaction, guard);
  const { transaction: _named, ...rest } = context;
  try {
    const scrubbed = guard.scrub(rest);
    if (isRecord(scrubbed) && scrubbed !== rest) Object.assign(context, scrubbed);
  } catch (_thrown) {
    guard.fail();
  }
  Reflect.defineProperty(context, 'transaction', {
    enumerable: true,
    configurable: true,
    get: () => name,
    set: (given: unknown) => {
      name = nameIn(given, guard);
    },
  });
}

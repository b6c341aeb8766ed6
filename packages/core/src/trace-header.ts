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

/** What the SDK makes itself, in forms that hold nothing else; it stays where the rest cannot be judged. */
const formal: readonly string[] = ['trace_id', 'public_key', 'sampled', 'sample_rate', 'sample_rand', 'org_id'];

/** A context as it may leave. */
function judged(context: JsonRecord, { scrub, fail }: TraceHeaderGuard): JsonRecord {
  try {
    const scrubbed = scrub(context);
    if (isRecord(scrubbed)) return scrubbed;
  } catch (_thrown) {
    fail();
  }
  return Object.fromEntries(Object.entries(context).filter(([name]) => formal.includes(name)));
}

/**
 * Keeps values out of the context that outgoing trace headers are made of. What cannot be judged is left out.
 * A name that a later listener gives is judged as well: on the Sentry 10 line the SDK's own listener for OpenTelemetry
 * comes last.
 */
export function guardTraceHeader(context: NamedContext, guard: TraceHeaderGuard): void {
  const given: JsonRecord = { ...context };
  const sent = judged(given, guard);
  let name = textOf(sent, 'transaction');
  if (sent !== given) {
    for (const member of Object.keys(given)) if (!(member in sent)) Reflect.deleteProperty(context, member);
    Object.assign(context, sent);
  }
  Reflect.defineProperty(context, 'transaction', {
    enumerable: true,
    configurable: true,
    get: () => name,
    set: (transaction: unknown) => {
      name = transaction === undefined ? undefined : textOf(judged({ transaction }, guard), 'transaction');
    },
  });
}

import { type EnvelopeItem, isRecord, type JsonRecord } from './sentry.ts';

/** What tells which fault an event is of, and is small; what tells of one occurrence is left out. */
const kept: readonly string[] = (
  'event_id timestamp platform level logger message logentry transaction release dist environment fingerprint tags sdk ' +
  'server_name debug_meta contexts'
).split(' ');

/** What a frame is told by; variables and lines of source are left out. */
const keptOfFrame: readonly string[] =
  'function raw_function filename abs_path module package lineno colno in_app platform instruction_addr addr_mode symbol_addr image_addr'.split(
    ' ',
  );

/** Some members of an object, those that there are. */
function some(from: JsonRecord, names: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of names) if (from[name] !== undefined) found[name] = from[name];
  return found;
}

function withoutValues(stacktrace: unknown): unknown {
  if (!isRecord(stacktrace) || !Array.isArray(stacktrace['frames'])) return stacktrace;
  const frames = stacktrace['frames'].map((frame: unknown) => (isRecord(frame) ? some(frame, keptOfFrame) : frame));
  return { ...stacktrace, frames };
}

function slimmed(holder: unknown): unknown {
  return isRecord(holder) && 'stacktrace' in holder ? { ...holder, stacktrace: withoutValues(holder['stacktrace']) } : holder;
}

function allSlimmed(list: unknown): unknown {
  return isRecord(list) && Array.isArray(list['values']) ? { ...list, values: list['values'].map(slimmed) } : list;
}

/**
 * What is kept of an event that was dropped, to close its fault with: what names the fault, without breadcrumbs, request,
 * user, extra data, variables and lines of source. Throws where the event cannot be read.
 */
export function closingEventOf([headers, event]: EnvelopeItem): EnvelopeItem {
  if (!isRecord(event) || ArrayBuffer.isView(event)) return [headers, event];
  const { exception, threads, stacktrace } = event;
  return [
    headers,
    {
      ...some(event, kept),
      ...(exception !== undefined && { exception: allSlimmed(exception) }),
      ...(threads !== undefined && { threads: allSlimmed(threads) }),
      ...(stacktrace !== undefined && { stacktrace: withoutValues(stacktrace) }),
    },
  ];
}

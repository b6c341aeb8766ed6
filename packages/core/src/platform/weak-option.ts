import { isRecord, type JsonRecord } from '../sentry.ts';
import { collectedFields } from './data-collection.ts';

/** How a package for a platform speaks of what its SDK collects. */
export interface WeakCollectionOptions {
  /** The major version of the SDK. */
  readonly line: number;
  /** The package that `leastCollection` is taken from. */
  readonly from: string;
  /** What collects least by itself, as in `start with init() of @vedette/node`. */
  readonly instead: string;
  /** What `sendDefaultPii` collects on the Sentry 10 line, and how it is left out, as in `and without sendDefaultPii`. */
  readonly pii: { readonly collects: string; readonly without: string };
}

/** Says what of a person a client collects that `leastCollection` does not, and the line that mends it; undefined where nothing is. */
export function weakCollection(
  { dataCollection, sendDefaultPii }: JsonRecord,
  { line, from, instead, pii }: WeakCollectionOptions,
): string | undefined {
  if (isRecord(dataCollection)) {
    const fields = collectedFields(dataCollection, { line });
    return fields.length === 0
      ? undefined
      : `dataCollection collects ${fields.join(', ')}, and Vedette has to find what is personal in it. Spread leastCollection (from ${from}) into dataCollection and set only the fields you need.`;
  }
  const remedy = `Set dataCollection: leastCollection (from ${from}), or ${instead}`;
  return line < 11 && sendDefaultPii === true
    ? `sendDefaultPii collects ${pii.collects}, and Vedette has to find what is personal in them. ${remedy} ${pii.without}.`
    : `The SDK collects headers, cookies and queries, and Vedette has to find what is personal in them. ${remedy}.`;
}

/** Says that the SDK drops errors before a budget sees them, and the line that mends it; undefined where it does not. */
export function earlySampling({ sampleRate }: JsonRecord): string | undefined {
  return typeof sampleRate === 'number' && sampleRate < 1
    ? 'sampleRate drops errors before the budget sees them: they are in none of its counts, and the first of a fault may be among them. Remove sampleRate.'
    : undefined;
}

/** Says that a client's queue holds fewer than so many, and the line that mends it; undefined where it holds them. */
export function smallQueue({ transportOptions }: JsonRecord, queueSize: number): string | undefined {
  const size = isRecord(transportOptions) ? transportOptions['bufferSize'] : undefined;
  return typeof size === 'number' && size >= queueSize
    ? undefined
    : `A burst of errors overflows the SDK's queue. Set transportOptions: { bufferSize: ${queueSize} }.`;
}

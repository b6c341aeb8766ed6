import { type Exception, exceptionsOf, messageOf } from './event.ts';
import { listAt } from './json.ts';

/**
 * What an event is grouped by; an approximation of Sentry's grouping, without its stack trace rules,
 * server-side fingerprint rules, source maps and variables other than `{{ default }}`.
 */
export function groupingOf(event: unknown): readonly string[] {
  const given = listAt(event, 'fingerprint')
    .slice(0, MAX_PARTS)
    .map((part) => String(typeof part === 'object' ? '' : part).slice(0, MAX_PART_LENGTH));
  if (given.length === 0) return defaultGrouping(event);
  return given.flatMap((part) => (DEFAULT.test(part) ? defaultGrouping(event) : [part]));
}

const DEFAULT = /^\{\{ {0,4}default {0,4}\}\}$/;
const MAX_PARTS = 32;
const MAX_PART_LENGTH = 1024;

function defaultGrouping(event: unknown): readonly string[] {
  const exceptions = exceptionsOf(event);
  if (exceptions.length === 0) return ['message', parameterize(messageOf(event))];
  // As in Sentry, frames of libraries count only where no frame is the application's own.
  const own = exceptions.some(({ frames }) => frames.some(({ inApp }) => inApp));
  return exceptions.flatMap((exception) => ['exception', exception.type, ...places(exception, own)]);
}

function places({ frames, value }: Exception, own: boolean): readonly string[] {
  const counted = own ? frames.filter(({ inApp }) => inApp) : frames;
  if (counted.length === 0) return own ? [] : [parameterize(value)];
  return counted.map((frame) => `${baseName(frame.place)}#${frame.function}`);
}

function baseName(place: string): string {
  return place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1).split('?', 1)[0] ?? place;
}

function parameterize(text: string): string {
  return text
    .slice(0, MAX_PART_LENGTH)
    .replace(/\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi, '<uuid>')
    .replace(/\b0x[\da-f]{1,32}\b/gi, '<hex>')
    .replace(/\b\d{1,32}\b/g, '<int>');
}

import { rounded, table } from '../scrub/table.ts';
import type { Measured } from './measure/measure.ts';

/** The figures as tables for a terminal. */
export function reportOf({ templates, events }: Measured): string {
  const messages = templates.map(({ message, length, microseconds, perCharacter, work }) => ({
    message,
    characters: length,
    µs: rounded(microseconds),
    'ns / character read': rounded(perCharacter, 1),
    'work / ordinary text': rounded(work),
  }));
  const stages = events.map(({ event, fingerprint, key }) => ({
    event,
    'fingerprint µs': rounded(fingerprint),
    'key µs': rounded(key),
  }));
  return `${table('Templates of messages', messages)}\n${table('The default policy', stages)}\n`;
}

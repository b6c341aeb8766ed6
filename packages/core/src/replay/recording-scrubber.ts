import type { Detector } from '../detectors/detector.ts';
import { refuseUnknownKeys } from '../refusal.ts';
import { detectorsInForce } from '../scrub/catalogue.ts';
import { createMatcher } from '../scrub/create-matcher.ts';
import { createJudge } from '../scrub/judge.ts';
import type { Replacements } from '../scrub/replace/replacements.ts';
import { createWork } from '../scrub/work.ts';
import { createEventScrubber } from './recorded-event.ts';
import { withMark } from './recording-mark.ts';
import { scrubEvents } from './recordings.ts';

/** What of a policy decides on recordings where they are compressed. */
export interface RecordingScrubberOptions {
  /** Detectors beside the essentials, the same as in the policy of the page: by them the recordings are known there. */
  readonly detectors?: readonly Detector[] | undefined;
  /** What stands in the place of what a detector recognises. @default labels */
  readonly replacements?: Replacements | undefined;
}

/** What stands before the compression of a recording. */
export interface RecordingScrubber {
  /** What to compress of an event, or of a list of events, in JSON; undefined for nothing. It never throws. */
  readonly scrub: (json: string) => string | undefined;
  /** The compressed recording with the mark by which the door knows it; undefined where it is no ZLIB stream. */
  readonly mark: (stream: Uint8Array) => Uint8Array | undefined;
}

/** Makes the scrubbing of one recording, event by event. Throws a TypeError where an option is not fit for use. */
export function createRecordingScrubber(options: RecordingScrubberOptions = {}): RecordingScrubber {
  refuseUnknownKeys('recordings', options, ['detectors', 'replacements']);
  const detectors = detectorsInForce(options.detectors ?? [], options.replacements);
  const matcher = createMatcher(detectors);
  const scrubEvent = createEventScrubber({ matcher, judge: createJudge(matcher, undefined) });
  return {
    scrub: (json) => {
      try {
        if (json.startsWith('[')) return scrubEvents(json, scrubEvent, createWork());
        const sent = scrubEvent(JSON.parse(json), createWork());
        return sent === undefined ? undefined : JSON.stringify(sent);
      } catch (_thrown) {
        return undefined;
      }
    },
    mark: (stream) => withMark(stream, { detectors }),
  };
}

import { tell } from '../platform/tell.ts';
import type { Recorded, Recordings } from '../scrub/item/recording.ts';
import type { Work } from '../scrub/work.ts';
import { createEventScrubber, type ScrubEvent } from './recorded-event.ts';
import { markIn, partsOfRecording, type ScrubbedWith } from './recording-mark.ts';
import { watchReplay } from './replay-watch.ts';

const uncompressed =
  'Recordings of Session Replay are not compressed: the worker at workerUrl did not load, or useCompression is off. What leaves is scrubbed in the page. Serve the file @vedette/browser/replay-worker there, and let worker-src of the Content-Security-Policy allow it.';

/** What a text of JSON holds; undefined where it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (_notJson) {
    return undefined;
  }
}

/** A list of events as JSON, without those that are withheld; undefined where it is no list. */
export function scrubEvents(json: string, scrub: ScrubEvent, work: Work): string | undefined {
  const events = parsed(json);
  if (!Array.isArray(events)) return undefined;
  return JSON.stringify(events.map((event) => scrub(event, work)).filter((sent) => sent !== undefined));
}

/** What is sent of a compressed recording: it cannot be read here, and passes only with the mark of the worker. */
function compressed(recording: Uint8Array, scrubbed: ScrubbedWith): Recorded {
  const mark = markIn(recording, scrubbed);
  if (mark === 'same') return { sent: recording };
  return { reason: mark === 'other' ? 'replay detectors' : 'replay' };
}

/**
 * Lets recordings of Session Replay pass: `definePolicy({ recordings: scrubRecordings() })`. Compressed ones pass if the
 * worker of Vedette made them, with the same detectors. Where the worker does not load, the SDK gives them uncompressed:
 * they are scrubbed then, which is told once. Others are withheld.
 */
export function scrubRecordings(): Recordings {
  return {
    kind: 'recordings',
    begin: (deciding) => {
      const scrub = createEventScrubber(deciding);
      let isTold = false;
      const tellUncompressed = (): void => {
        if (!isTold) tell(deciding.warn, uncompressed);
        isTold = true;
      };
      return {
        watch: (client) =>
          watchReplay(client, { warn: (sentence) => void tell(deciding.warn, sentence), onUncompressed: tellUncompressed }),
        scrub: (recording, work) => {
          if (recording instanceof Uint8Array) return compressed(recording, deciding);
          const parts = typeof recording === 'string' ? partsOfRecording(recording) : undefined;
          const events = parts && scrubEvents(parts.events, scrub, work);
          if (parts === undefined || events === undefined) return { reason: 'replay' };
          tellUncompressed();
          return { sent: parts.line + events };
        },
      };
    },
  };
}

import { inflateSync } from 'node:zlib';
import type { Receiver } from '@vedette/receiver';

/** A segment of a recording as it arrived. */
export interface Segment {
  readonly isCompressed: boolean;
  readonly bytes: number;
  readonly json: string;
}

/** The segments that a receiver got. */
export function segmentsOf(receiver: Receiver): readonly Segment[] {
  return receiver.items({ type: 'replay_recording' }).map(({ payload }) => {
    const events = payload.subarray(payload.indexOf(10) + 1);
    const isCompressed = events[0] === 0x78;
    return { isCompressed, bytes: events.length, json: new TextDecoder().decode(isCompressed ? inflateSync(events) : events) };
  });
}
